using ReferenceBot.Desk.Knowledge;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Content;

/// <summary>The articles the library starts with.</summary>
internal sealed class ArticleTests
{
    private static readonly Lazy<List<Article>> Articles = new(() =>
        [.. Directory.GetFiles(SourceTree.PathOf("corpus", "articles"), "*.md").Select(path => ArticleFile.Parse(Path.GetFileName(path), File.ReadAllText(path)))]);

    private static readonly string[] AnsweredByOthers =
    [
        Intents.FindLiterature, Intents.FindKnownItem, Intents.Recommend, Intents.CheckAvailability, Intents.ReadyReference, Intents.OpeningHours,
        Intents.LocationContact, Intents.Greeting, Intents.ThanksBye, Intents.Help, Intents.ChangeLanguage, Intents.Affirm, Intents.Deny,
        Intents.SelectItem, Intents.MoreResults, Intents.Emergency, Intents.Abuse,
    ];

    private static IEnumerable<string> AnsweredByArticles() => Intents.All.Except(AnsweredByOthers);

    [Test]
    public void There_are_enough_of_them() => Assert.That(Articles.Value, Has.Count.GreaterThanOrEqualTo(15));

    [TestCaseSource(nameof(AnsweredByArticles))]
    public void Each_wish_without_a_service_has_an_article(string intent) =>
        Assert.That(Articles.Value.Where(article => article.Intents.Contains(intent)), Is.Not.Empty);

    [Test]
    public void No_article_serves_a_wish_that_does_not_exist() =>
        Assert.That(Articles.Value.SelectMany(article => article.Intents).Distinct(), Is.SubsetOf(Intents.All));

    [Test]
    public void Numbers_of_the_library_come_from_settings_not_from_prose() => Assert.Multiple(() =>
    {
        foreach (var article in Articles.Value)
        {
            foreach (var text in new[] { article.Body.Indonesian, article.Body.English })
                Assert.That(text, Does.Not.Match(@"Rp ?\d|\(0380\)|\b\d{1,2}[.:]\d{2} ?WITA|Jalan \p{Lu}"), article.Id);
        }
    });
}
