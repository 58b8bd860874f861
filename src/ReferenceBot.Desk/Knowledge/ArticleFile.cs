using System.Globalization;
using System.Text.RegularExpressions;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Records;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace ReferenceBot.Desk.Knowledge;

/// <summary>
/// An article as librarians write it: a Markdown file with YAML front matter and both languages
/// under <c>&lt;!-- id --&gt;</c> and <c>&lt;!-- en --&gt;</c>. The schema is described in corpus/README.md.
/// </summary>
public static partial class ArticleFile
{
    private const string Fence = "---\n";
    private const string IndonesianMark = "<!-- id -->";
    private const string EnglishMark = "<!-- en -->";

    /// <summary>Length of the longest id.</summary>
    internal const int MaxId = 64;

    // Building one costs more than a file; nothing says that it may be shared between threads.
    private static readonly IDeserializer Yaml = new DeserializerBuilder().WithNamingConvention(
        UnderscoredNamingConvention.Instance).Build();

    /// <summary>Reads one file.</summary>
    /// <param name="name">Names the file in errors.</param>
    /// <exception cref="FormatException">The file is not an article; the message says what is missing.</exception>
    public static Article Parse(string name, string content)
    {
        var text = content.ReplaceLineEndings("\n");
        var end = text.StartsWith(Fence, StringComparison.Ordinal) ? text.IndexOf(
            "\n" + Fence, Fence.Length - 1, StringComparison.Ordinal) : -1;
        if (end < 0)
            throw new FormatException($"{name}: the file must begin with front matter between two lines of ---.");
        var front = text[..(end + 1)];
        var head = ReadHead(name, front[Fence.Length..]);
        var body = text[(end + 1 + Fence.Length)..];
        return new Article
        {
            Id = ReadId(name, front, head.Id),
            Title = new BilingualText(Need(name, "title_id", head.TitleId), Need(name, "title_en", head.TitleEn)),
            Owner = Need(name, "owner", head.Owner),
            ValidUntil = ReadDate(name, front, head.ValidUntil),
            Audience = ReadAudience(name, front, head.Audience),
            Intents = head.Intents ?? [],
            Questions = ReadQuestions(head),
            Body = new BilingualText(Section(name, body, IndonesianMark, EnglishMark), Section(name, body, EnglishMark, IndonesianMark)),
        };
    }

    private static List<LocalText> ReadQuestions(Head head) =>
    [
        .. from question in head.Questions ?? []
           from pair in question ?? []
           where !string.IsNullOrWhiteSpace(pair.Value)
           select new LocalText(pair.Value, pair.Key),
    ];

    private static Head ReadHead(string name, string yaml)
    {
        try
        {
            lock (Yaml)
                return Yaml.Deserialize<Head>(yaml) ?? throw new FormatException($"{name}: the front matter is empty.");
        }
        catch (YamlException fault)
        {
            // The fence is the file's first line.
            throw new FormatException($"{name}: line {fault.Start.Line + 1}: {Reason(fault)}", fault);
        }
    }

    private static string Reason(YamlException fault) =>
        UnknownKey().Match(
            fault.Message) is { Success: true } unknown ? $"'{unknown.Groups[1].Value}' is not a key of an article." : fault.Message;

    private static string Section(string name, string body, string mark, string other)
    {
        var start = body.IndexOf(mark, StringComparison.Ordinal);
        if (start < 0)
            throw new FormatException($"{name}: {mark} is missing.");
        start += mark.Length;
        var end = body.IndexOf(other, start, StringComparison.Ordinal);
        var section = (end < 0 ? body[start..] : body[start..end]).Trim();
        return section.Length > 0 ? section : throw new FormatException($"{name}: nothing stands under {mark}.");
    }

    private static string Need(string name, string key, string? value) =>
        string.IsNullOrWhiteSpace(value) ? throw new FormatException($"{name}: '{key}' is missing.") : value.Trim();

    private static string ReadId(string name, string front, string? value)
    {
        var id = Need(name, "id", value);
        return id.Length <= MaxId && IdForm().IsMatch(id)
            ? id
            : throw Wrong(name, front, "id", $"must be lower-case words joined by hyphens, {MaxId} characters at most.");
    }

    private static DateOnly ReadDate(string name, string front, string? value) =>
        DateOnly.TryParseExact(
            Need(name, "valid_until", value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Wrong(name, front, "valid_until", "must be a date such as 2027-06-30.");

    private static Audience? ReadAudience(string name, string front, string? value) => value switch
    {
        null or "all" => null,
        "adult" => Audience.Adult,
        "teen" => Audience.Teen,
        "child" => Audience.Child,
        _ => throw Wrong(name, front, "audience", "must be all, adult, teen or child."),
    };

    private static FormatException Wrong(string name, string front, string key, string reason)
    {
        var line = Array.FindIndex(front.Split('\n'), text => text.StartsWith(key, StringComparison.Ordinal)) + 1;
        return new FormatException($"{name}: line {line}: '{key}' {reason}");
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex IdForm();

    [GeneratedRegex("^Property '([^']*)' not found", RegexOptions.NonBacktracking)]
    private static partial Regex UnknownKey();

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1812", Justification = "YamlDotNet makes it.")]
    private sealed class Head
    {
        public string? Id { get; set; }

        public string? TitleId { get; set; }

        public string? TitleEn { get; set; }

        public string? Owner { get; set; }

        public string? ValidUntil { get; set; }

        public string? Audience { get; set; }

        // An empty key reads as null, whatever stands here.
        public List<string>? Intents { get; set; }

        public List<Dictionary<string, string?>?>? Questions { get; set; }
    }
}
