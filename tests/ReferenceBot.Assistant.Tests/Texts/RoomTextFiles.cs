using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Texts;

/// <summary>
/// The text files of every room, as they stand in the source: Indonesian and English say the same, and all of it is said.
/// </summary>
public sealed partial class RoomTextFiles
{
    private static readonly string Root = FindRoot();

    private static IEnumerable<string> Rooms =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "Texts.resx", SearchOption.AllDirectories)
        .Where(file => !IsBuilt(file)).Select(file => Path.GetFileName(Path.GetDirectoryName(file))!).Order();

    [Test]
    public void Rooms_with_texts_are_found() =>
        Assert.That(Rooms, Is.SupersetOf(
            new[] { "ReferenceBot.Assistant", "ReferenceBot.Domain", "ReferenceBot.Desk", "ReferenceBot.Channels", "ReferenceBot.Host" }));

    [TestCaseSource(nameof(Rooms))]
    public void Both_languages_have_the_same_texts(string room) =>
        Assert.That(Read(room, "Texts.en.resx").Keys, Is.EquivalentTo(Read(room, "Texts.resx").Keys));

    [TestCaseSource(nameof(Rooms))]
    public void Both_languages_have_the_same_gaps(string room)
    {
        var english = Read(room, "Texts.en.resx");
        var different = Read(room, "Texts.resx").Where(text => !SameGaps(text.Key, text.Value, english[text.Key])).Select(text => text.Key);
        Assert.That(different, Is.Empty);
    }

    [TestCaseSource(nameof(Rooms))]
    public void No_text_is_empty_or_untidy(string room)
    {
        foreach (var (key, value) in Read(room, "Texts.resx").Concat(Read(room, "Texts.en.resx")))
        {
            Assert.That(value.Trim(), Is.Not.Empty, key);
            Assert.That(value, Does.Not.Contain("  "), key);
        }
    }

    [TestCaseSource(nameof(Rooms))]
    public void Every_text_is_used(string room)
    {
        var source = Source(room);
        Assert.That(Read(room, "Texts.resx").Keys.Where(key => !IsUsed(key, source)), Is.Empty);
    }

    [TestCaseSource(nameof(Rooms))]
    public void Every_text_that_is_asked_for_is_there(string room)
    {
        var keys = Read(room, "Texts.resx").Keys.ToHashSet();
        var asked = Asked().Matches(Source(room)).Select(match => match.Groups["key"].Value).Where(key => !key.EndsWith('_'));
        Assert.That(asked.Distinct().Where(key => !keys.Contains(key)), Is.Empty);
    }

    [Test]
    public void Whatever_is_named_by_its_value_has_a_text()
    {
        var keys = Read("ReferenceBot.Assistant", "Texts.resx").Keys.ToHashSet();
        string[] composed =
        [
            .. Intents.All.Select(intent => "Intent_" + intent),
            .. Enum.GetNames<RecordType>().Select(type => "Type_" + type),
            .. Enum.GetNames<SmallTalk>().Select(talk => "Talk_" + talk),
            .. Enum.GetNames<Audience>().Where(name => name != nameof(Audience.Adult)).Select(audience => "Audience_" + audience),
            .. keys.Where(key => key.StartsWith("Button_", StringComparison.Ordinal)).Select(key => Suffix().Replace(key, "") + "_send"),
        ];
        Assert.That(composed.Where(key => !keys.Contains(key)), Is.Empty);
    }

    private static bool IsUsed(string key, string source)
    {
        var plain = Suffix().Replace(key, "");
        if (source.Contains($"\"{plain}\"", StringComparison.Ordinal) || IsEnumMember(key, source))
            return true;
        var prefix = plain[..(plain.IndexOf('_', StringComparison.Ordinal) + 1)];
        // A language's code is data; every other second half is a name of the library's words.
        return prefix.Length > 0 && source.Contains($"\"{prefix}\" +", StringComparison.Ordinal)
            && (prefix == "Language_" || Regex.IsMatch(Source("ReferenceBot.Domain"), $@"\b{plain[prefix.Length..]}\b"));
    }

    // A text may be named after a value ("Kind.ToString()"), or counted by another room ("Books_one").
    private static bool IsEnumMember(string key, string source) =>
        (source.Contains("Kind.ToString()", StringComparison.Ordinal) && Regex.IsMatch(source, $@"^\s+{key},", RegexOptions.Multiline))
        || (Suffix().IsMatch(key) && Source("ReferenceBot.Desk").Contains($"\"{Suffix().Replace(key, "")}\"", StringComparison.Ordinal));

    private static bool SameGaps(string key, string indonesian, string english)
    {
        var (here, there) = (Gaps(indonesian), Gaps(english));
        // "once" needs no number.
        return here.SetEquals(there) || (key.EndsWith("_one", StringComparison.Ordinal) && there.IsSubsetOf(here));
    }

    private static HashSet<string> Gaps(string text) => [.. Gap().Matches(text).Select(match => match.Value)];

    private static Dictionary<string, string> Read(string room, string file) =>
        XDocument.Load(Path.Combine(Root, "src", room, file)).Root!.Elements("data")
            .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string Source(string room) => string.Join('\n', Directory
        .EnumerateFiles(Path.Combine(Root, "src", room), "*.cs", SearchOption.AllDirectories).Where(file => !IsBuilt(file)).Select(
            File.ReadAllText));

    private static bool IsBuilt(string file) => file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReferenceBot.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the source tree.");
        return folder.FullName;
    }

    [GeneratedRegex(@"\{\d+(:[^}]*)?\}")]
    private static partial Regex Gap();

    [GeneratedRegex("_(send|one|many)$")]
    private static partial Regex Suffix();

    [GeneratedRegex(
        """\b(?:writer\.(?:Say|Word|Button)|Words?\.?(?:Get|Find)?|CommandTexts\.Get)\("(?<key>[A-Z][A-Za-z]*(?:_[A-Za-z]+)*_?)"(?! \+)""")]
    private static partial Regex Asked();
}
