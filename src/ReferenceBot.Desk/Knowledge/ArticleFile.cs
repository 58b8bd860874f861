using System.Globalization;
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
public static class ArticleFile
{
    private const string Fence = "---\n";
    private const string IndonesianMark = "<!-- id -->";
    private const string EnglishMark = "<!-- en -->";

    /// <summary>Reads one file.</summary>
    /// <param name="name">Names the file in errors.</param>
    /// <exception cref="FormatException">The file is not an article; the message says what is missing.</exception>
    public static Article Parse(string name, string content)
    {
        var text = content.ReplaceLineEndings("\n");
        var end = text.IndexOf("\n" + Fence, Fence.Length - 1, StringComparison.Ordinal);
        if (!text.StartsWith(Fence, StringComparison.Ordinal) || end < 0)
            throw new FormatException($"{name}: the file must begin with front matter between two lines of ---.");
        var head = ReadHead(name, text[Fence.Length..(end + 1)]);
        var body = text[(end + 1 + Fence.Length)..];
        return new Article
        {
            Id = Need(name, "id", head.Id),
            Title = new BilingualText(Need(name, "title_id", head.TitleId), Need(name, "title_en", head.TitleEn)),
            Owner = Need(name, "owner", head.Owner),
            ValidUntil = ReadDate(name, head.ValidUntil),
            Audience = ReadAudience(name, head.Audience),
            Intents = head.Intents,
            Questions = [.. head.Questions.SelectMany(question => question.Select(pair => new LocalText(pair.Value, pair.Key)))],
            Body = new BilingualText(Section(name, body, IndonesianMark, EnglishMark), Section(name, body, EnglishMark, IndonesianMark)),
        };
    }

    private static Head ReadHead(string name, string yaml)
    {
        try
        {
            return new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<Head>(yaml)
                ?? throw new FormatException($"{name}: the front matter is empty.");
        }
        catch (YamlException fault)
        {
            throw new FormatException($"{name}: line {fault.Start.Line + 1}: {fault.Message}", fault);
        }
    }

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

    private static DateOnly ReadDate(string name, string? value) =>
        DateOnly.TryParseExact(Need(name, "valid_until", value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw new FormatException($"{name}: 'valid_until' must be a date such as 2027-06-30.");

    private static Audience? ReadAudience(string name, string? value)
    {
        if (value is null or "all")
            return null;
        return Enum.TryParse<Audience>(value, ignoreCase: true, out var audience)
            ? audience
            : throw new FormatException($"{name}: 'audience' must be all, adult, teen or child.");
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1812", Justification = "YamlDotNet makes it.")]
    private sealed class Head
    {
        public string? Id { get; set; }

        public string? TitleId { get; set; }

        public string? TitleEn { get; set; }

        public string? Owner { get; set; }

        public string? ValidUntil { get; set; }

        public string? Audience { get; set; }

        public List<string> Intents { get; set; } = [];

        public List<Dictionary<string, string>> Questions { get; set; } = [];
    }
}
