using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Domain.Tests.Texts;

public sealed class RoomTextsTests
{
    private static readonly RoomTexts Words = new(typeof(LibraryOptions));

    private static IEnumerable<string> Rooms() =>
        Directory.GetFiles(Source(), "Texts.resx", SearchOption.AllDirectories).Where(
            path => !path.Contains("/obj/", StringComparison.Ordinal)).Order();

    [Test]
    [SetUICulture("en-GB")]
    public void The_language_is_the_one_asked_for_whatever_the_machine_speaks()
    {
        Assert.That(Words.Get("Closed", Cultures.Indonesian), Is.EqualTo("tutup"));
        Assert.That(Words.Get("Closed", Cultures.English), Is.EqualTo("closed"));
        Assert.That(Words.Get("Closed", CultureInfo.GetCultureInfo("en-US")), Is.EqualTo("closed"));
        Assert.That(Words.Get("Closed", CultureInfo.GetCultureInfo("fr-FR")), Is.EqualTo("tutup"));
    }

    [Test]
    public void A_text_that_is_missing_is_a_fault_with_its_name()
    {
        Assert.That(Words.Find("Nothing", Cultures.English), Is.Null);
        Assert.That(
            () => Words.Get("Nothing", Cultures.English),
            Throws.TypeOf<MissingManifestResourceException>().With.Message.Contains("'Nothing'"));
    }

    [TestCaseSource(nameof(Rooms))]
    public void Both_languages_of_a_room_have_the_same_texts_with_the_same_placeholders(string path)
    {
        var (indonesian, english) = (Read(path), Read(path.Replace("Texts.resx", "Texts.en.resx", StringComparison.Ordinal)));
        Assert.That(english.Keys, Is.EquivalentTo(indonesian.Keys));
        foreach (var (key, text) in indonesian)
        {
            Assert.That(text, Is.Not.Empty, key);
            // A count of one may go without its number: "once", "1 kali".
            if (!key.EndsWith("_one", StringComparison.Ordinal))
                Assert.That(Placeholders(english[key]), Is.EquivalentTo(Placeholders(text)), key);
        }
    }

    private static Dictionary<string, string> Read(string path) =>
        XDocument.Load(path).Root!.Elements("data").ToDictionary(
            data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Placeholders(string text) =>
        Regex.Matches(text, @"\{(\d+)[^}]*\}").Select(match => match.Groups[1].Value).Distinct();

    private static string Source()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ReferenceBot.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src");
    }
}
