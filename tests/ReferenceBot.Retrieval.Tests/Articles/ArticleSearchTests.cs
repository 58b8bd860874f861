using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Records;
using ReferenceBot.Retrieval.Articles;
using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests.Articles;

public sealed class ArticleSearchTests
{
    private static readonly Article[] Articles =
    [
        Make(
            "lost-card", "Kartu anggota hilang", "Lost membership card",
            "Laporkan kehilangan ke meja sirkulasi. Biaya {card_fee}.", "Report it at the desk.",
            "Kartu saya hilang, bagaimana?", "I lost my library card"),
        Make(
            "wifi", "Wi-Fi di perpustakaan", "Wi-Fi in the library",
            "Kata sandi tertempel di meja informasi.", "The password is posted at the desk.",
            "Apa kata sandi wifi?", "How do I connect to the internet?"),
        Make(
            "membership", "Menjadi anggota", "Becoming a member",
            "Bawa KTP. Kartu jadi dalam satu hari.", "Bring your identity card.",
            "Bagaimana cara mendaftar jadi anggota?"),
    ];

    [TestCase("kartu saya hilang", "lost-card")]
    [TestCase("kehilangan kartu", "lost-card")]
    [TestCase("I have lost my card", "lost-card")]
    [TestCase("kata sandi wifi apa", "wifi")]
    [TestCase("how can I connect to the internet", "wifi")]
    [TestCase("pendaftaran anggota", "membership")]
    [TestCase("kehilngan kartu", "lost-card")]
    public async Task The_article_that_answers_comes_first_in_either_language(string question, string id)
    {
        using var desk = await Desk.With(Articles);
        Assert.That((await desk.Ask(question))[0].Id, Is.EqualTo(id));
    }

    [Test]
    public async Task The_score_is_the_share_of_the_question_that_is_found()
    {
        using var desk = await Desk.With(Articles);
        var whole = (await desk.Ask("kartu hilang"))[0].Score;
        var body = (await desk.Ask("sirkulasi"))[0].Score;
        var half = (await desk.Ask("kartu hilang zebra jerapah"))[0].Score;
        Assert.That(whole, Is.EqualTo(1).Within(1e-6), "all in the title");
        Assert.That(body, Is.EqualTo(.6).Within(1e-6), "in the body only");
        Assert.That(half, Is.LessThan(.6), "words that no article has weigh most");
    }

    [TestCase("")]
    [TestCase("apa itu?")]
    [TestCase("zebra")]
    [TestCase("fee")]
    [TestCase("\0 😀 \uD800 (title:")]
    public async Task Nothing_is_found_without_a_content_word_in_common(string question)
    {
        using var desk = await Desk.With(Articles);
        Assert.That(await desk.Ask(question), Is.Empty);
    }

    [Test]
    public async Task Changed_and_withdrawn_articles_are_followed_also_by_the_next_process()
    {
        using var folder = new TemporaryFolder();
        var source = new Source();
        using (var first = new Desk(source, folder.Path))
        {
            source.Put(Articles);
            await first.CatchUp();
        }

        using var second = new Desk(source, folder.Path);
        source.Withdraw("wifi");
        source.Put(Make("membership", "Syarat keanggotaan", "Conditions", "Gratis.", "Free."));
        Assert.That(await second.CatchUp(), Is.EqualTo(2));
        Assert.That(await second.Ask("wifi"), Is.Empty);
        Assert.That((await second.Ask("gratis")).Single().Id, Is.EqualTo("membership"));
    }

    [Test]
    public async Task No_more_than_the_limit_is_given()
    {
        using var desk = await Desk.With(Articles);
        Assert.That(await desk.Ask("kartu anggota", 1), Has.Count.EqualTo(1));
        Assert.That(await desk.Ask("kartu anggota", 0), Is.Empty);
    }

    private static Article Make(string id, string titleId, string titleEn, string bodyId, string bodyEn, params string[] questions) => new()
    {
        Id = id,
        Title = new BilingualText(titleId, titleEn),
        Body = new BilingualText(bodyId, bodyEn),
        Owner = "circulation",
        ValidUntil = new DateOnly(2030, 1, 1),
        Questions = [.. questions.Select(question => new LocalText(question))],
    };

    private sealed class Source : IArticleSource
    {
        private readonly Dictionary<string, ArticleChange> _present = [];
        private long _last;

        public void Put(params Article[] articles)
        {
            foreach (var article in articles)
                _present[article.Id] = new ArticleChange(++_last, article.Id, article);
        }

        public void Withdraw(string id) => _present[id] = new ArticleChange(++_last, id, null);

        public Task<long> GetLastChangeAsync(CancellationToken cancel) => Task.FromResult(_last);

        public IAsyncEnumerable<ArticleChange> ReadChangesAsync(long after, CancellationToken cancel) =>
            _present.Values.Where(change => change.Number > after).OrderBy(change => change.Number).ToAsyncEnumerable();
    }

    private sealed class Desk : IDisposable
    {
        private readonly TemporaryFolder? _own;
        private readonly ArticleIndex _index;
        private readonly ArticleFollower _follower;

        public Desk(Source source, string? folder = null)
        {
            _own = folder is null ? new TemporaryFolder() : null;
            _index = new ArticleIndex(
                Options.Create(new RetrievalOptions { Folder = folder ?? _own!.Path }), NullLogger<ArticleIndex>.Instance);
            _follower = new ArticleFollower(_index, source);
        }

        public static async Task<Desk> With(Article[] articles)
        {
            var source = new Source();
            source.Put(articles);
            var desk = new Desk(source);
            await desk.CatchUp();
            return desk;
        }

        public Task<long> CatchUp() => _follower.CatchUpAsync(null, CancellationToken.None);

        public Task<IReadOnlyList<ArticleHit>> Ask(string question, int limit = 5) =>
            new ArticleSearch(_index).SearchAsync(question, limit, CancellationToken.None);

        public void Dispose()
        {
            _follower.Dispose();
            _index.Dispose();
            _own?.Dispose();
        }
    }
}
