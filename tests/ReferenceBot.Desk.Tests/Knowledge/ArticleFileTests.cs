using ReferenceBot.Desk.Knowledge;
using ReferenceBot.Desk.Tests.Arranging;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Desk.Tests.Knowledge;

/// <summary>What librarians write, and what they are told when something is missing.</summary>
public sealed class ArticleFileTests
{
    private const string Everything =
        """
        ---
        id: jam-buka
        title_id: "Jam buka: setiap hari"
        title_en: Opening hours
        owner: Layanan Informasi
        valid_until: 2027-11-30
        audience: teen
        intents: [opening_hours, location_contact]
        questions:
          - id: jam berapa buka
          - mkn: beso buka ko sonde
          - en: when do you open
        ---
        <!-- id -->
        Buka **setiap hari**.

        - Senin

        <!-- en -->
        Open every day.
        """;

    private static IEnumerable<TestCaseData> Defects()
    {
        var article = new AnArticle("jam-buka");
        yield return Defect("", "the file must begin with front matter between two lines of ---.");
        yield return Defect("-", "the file must begin with front matter between two lines of ---.");
        yield return Defect("# Judul\n", "the file must begin with front matter between two lines of ---.");
        yield return Defect("---\nid: a\n", "the file must begin with front matter between two lines of ---.");
        yield return Defect("---\n---\n", "the front matter is empty.");
        yield return Defect(article with { Owner = "" }, "'owner' is missing.");
        yield return Defect(article with { Owner = "owner: ' '\n" }, "'owner' is missing.");
        yield return Defect(article with { ValidUntil = "" }, "'valid_until' is missing.");
        yield return Defect(
            article with { ValidUntil = "valid_until: 30-11-2027\n" }, "line 6: 'valid_until' must be a date such as 2027-06-30.");
        yield return Defect(
            article with { ValidUntil = "valid_until: 2027-02-30\n" }, "line 6: 'valid_until' must be a date such as 2027-06-30.");
        yield return Defect(article with { Head = "audience: semua\n" }, "line 7: 'audience' must be all, adult, teen or child.");
        yield return Defect(article with { Head = "audience: 2\n" }, "line 7: 'audience' must be all, adult, teen or child.");
        yield return Defect(article with { Head = "audience: teen, child\n" }, "line 7: 'audience' must be all, adult, teen or child.");
        yield return Defect(article with { Head = "pemilik: Layanan\n" }, "line 7: 'pemilik' is not a key of an article.");
        yield return Defect(new AnArticle("Jam Buka"), "line 2: 'id' must be lower-case words joined by hyphens, 64 characters at most.");
        yield return Defect(
            new AnArticle(new string('a', 65)), "line 2: 'id' must be lower-case words joined by hyphens, 64 characters at most.");
        yield return Defect(article with { Body = "Buka.\n" }, "<!-- id --> is missing.");
        yield return Defect(article with { Body = "<!-- id -->\nBuka.\n" }, "<!-- en --> is missing.");
        yield return Defect(article with { Body = "<!-- id -->\n\n<!-- en -->\nOpen.\n" }, "nothing stands under <!-- id -->.");
    }

    [Test]
    public void An_article_is_read_with_all_its_parts([Values("\n", "\r\n")] string lineEnd)
    {
        var article = ArticleFile.Parse("jam-buka.md", Everything.ReplaceLineEndings(lineEnd));
        Assert.That(article.Id, Is.EqualTo("jam-buka"));
        Assert.That((article.Title.Indonesian, article.Title.English), Is.EqualTo(("Jam buka: setiap hari", "Opening hours")));
        Assert.That(
            (article.Owner, article.ValidUntil, article.Audience),
            Is.EqualTo(("Layanan Informasi", new DateOnly(2027, 11, 30), Audience.Teen)));
        Assert.That(article.Intents, Is.EqualTo(new[] { "opening_hours", "location_contact" }));
        Assert.That(article.Questions, Is.EqualTo(new[]
        {
            new LocalText("jam berapa buka", "id"), new LocalText("beso buka ko sonde", "mkn"), new LocalText("when do you open", "en"),
        }));
        Assert.That((article.Body.Indonesian, article.Body.English), Is.EqualTo(("Buka **setiap hari**.\n\n- Senin", "Open every day.")));
    }

    [Test]
    public void English_may_stand_first()
    {
        var article = ArticleFile.Parse("a", (new AnArticle("a") with { Body = "<!-- en -->\nOpen.\n<!-- id -->\nBuka.\n" }).ToText());
        Assert.That((article.Body.Indonesian, article.Body.English), Is.EqualTo(("Buka.", "Open.")));
    }

    [Test]
    public void Keys_that_may_be_missing_may_be_empty_too(
        [Values("", "intents:\nquestions:\naudience: all\n", "questions:\n  -\n  - id:\n")] string head)
    {
        var article = ArticleFile.Parse("a", (new AnArticle("a") with { Head = head }).ToText());
        Assert.That((article.Intents.Count, article.Questions.Count, article.Audience), Is.EqualTo((0, 0, (Audience?)null)));
    }

    [TestCaseSource(nameof(Defects))]
    public void What_is_wrong_is_named_with_file_and_line(string content, string reason)
    {
        var fault = Assert.Throws<FormatException>(() => ArticleFile.Parse("jam.md", content));
        Assert.That(fault!.Message, Is.EqualTo("jam.md: " + reason));
    }

    [Test]
    public void Front_matter_that_is_no_yaml_is_told_with_its_line()
    {
        var fault = Assert.Throws<FormatException>(
            () => ArticleFile.Parse("jam.md", (new AnArticle("a") with { Head = "intents: [a, b\n" }).ToText()));
        Assert.That(fault!.Message, Does.Match("^jam.md: line [78]: "));
    }

    [Test]
    public void No_content_makes_the_parser_fall_over([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 400; i++)
        {
            var content = Damage(Everything, random);
            try
            {
                var article = ArticleFile.Parse("a", content);
                Assert.That(new[] { article.Id, article.Owner, article.Body.Indonesian, article.Body.English }, Has.All.Not.Empty);
                Assert.That(article.Questions.Count + article.Intents.Count, Is.Not.Negative);
            }
            catch (FormatException fault)
            {
                Assert.That(fault.Message, Does.StartWith("a: "));
            }
        }
    }

    [Test]
    public void Deep_nesting_is_refused()
    {
        var nested = new AnArticle("a") with { Head = "intents: " + new string('[', 5000) + new string(']', 5000) + "\n" };
        Assert.Throws<FormatException>(() => ArticleFile.Parse("a", nested.ToText()));
    }

    private static TestCaseData Defect(AnArticle article, string reason) => Defect(article.ToText(), reason);

    private static TestCaseData Defect(string content, string reason) => new(content, reason);

    private static string Damage(string text, Random random)
    {
        string[] pieces =
        [
            "---\n", "\n", ": ", "- ", "[", "]", "{", "}", "&a", "*a", "!!int ", "|",
            ">", "\"", "'", "\t", "\0", "#", "<<: *a", "? ", "😀", "\uFEFF", "~", "%YAML",
        ];
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(text.Length + 1);
            var length = random.Next(Math.Min(30, text.Length - at) + 1);
            text = random.Next(3) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, pieces[random.Next(pieces.Length)]),
                _ => text.Insert(random.Next(text.Length + 1), text.Substring(at, length)),
            };
        }

        return text;
    }
}
