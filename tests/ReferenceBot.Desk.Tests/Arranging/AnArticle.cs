namespace ReferenceBot.Desk.Tests.Arranging;

/// <summary>Writes an article file with the few lines a test is about.</summary>
internal sealed record AnArticle(string Id)
{
    public string Head { get; init; } = "";

    public string Owner { get; init; } = "owner: Layanan Informasi\n";

    public string ValidUntil { get; init; } = "valid_until: 2027-11-30\n";

    public string Body { get; init; } = "<!-- id -->\nBuka setiap hari.\n\n<!-- en -->\nOpen every day.\n";

    public static AnArticle Saying(string indonesian, string english = "Yes.") =>
        new("jawaban") { Body = $"<!-- id -->\n{indonesian}\n\n<!-- en -->\n{english}\n" };

    public string ToText() => $"---\nid: {Id}\ntitle_id: Judul\ntitle_en: Title\n{Owner}{ValidUntil}{Head}---\n{Body}";
}
