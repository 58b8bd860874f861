using System.Text.Json;
using System.Text.RegularExpressions;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Commands;

/// <summary>A day at the sample library, with each of its cards and without any: the whole program, its own understanding included.</summary>
[Parallelizable(ParallelScope.Self)]
internal sealed partial class PatronTests
{
    private const string Now = "2026-11-24T09:00";

    private DataFolder _folder = null!;

    [OneTimeSetUp]
    public void OpenTheLibrary() => _folder = new DataFolder();

    [OneTimeTearDown]
    public void CloseTheLibrary() => _folder.Dispose();

    [Test]
    public async Task A_patron_finds_holds_renews_and_asks()
    {
        var day = await TalkAsync(
            "KPG0001",
            "cari buku tentang literasi digital",
            "yang kedua",
            "pesan buku ini",
            "ya",
            "ya",
            "pinjaman saya apa saja",
            "perpanjang semua",
            "ya",
            "are you open tomorrow?",
            "batalkan reservasi saya dan cari buku tentang tenun",
            "ya",
            "berapa luas wilayah nusa tenggara timur");
        var second = day[0].Records[1];
        Assert.That(day[1].Records, Is.EqualTo(new[] { second }));
        Assert.That(day[2].Text, Does.Match("Reservasi \"[^\"]+\", diambil di Perpustakaan Pusat\\?"));
        Assert.That((day[2].Outcomes, day[3].Outcomes, day[4].Outcomes), Is.EqualTo(("Holds.Place:needs_confirmation", "Holds.Place:done", "")));
        Assert.That(day[3].Records, Is.EqualTo(new[] { second }));
        Assert.That(day[5].Records, Has.Count.EqualTo(3));
        Assert.That(day[7].Items, Is.EquivalentTo(new[] { "done", "done", "refused:requested_by_another" }));
        Assert.That(day[7].Text.Split('\n').Count(line => Numbered().IsMatch(line)), Is.EqualTo(3), "one line for each item");
        Assert.That(day[8].Language, Is.EqualTo("en"));
        Assert.That(day[8].Text, Does.StartWith("Wednesday, 25 November 2026"));
        Assert.That(day[9].Outcomes, Is.EqualTo("Holds.List:done+Holds.Cancel:needs_confirmation+Catalogue.Search:done"));
        Assert.That(day[9].Text, Does.Contain("Tentang \"tenun\"").And.Contain("Batalkan reservasi"));
        Assert.That(day[10].Outcomes, Is.EqualTo("Holds.Cancel:done"));
        Assert.That(day[11].Text, Does.Contain("Jawabannya belum ada pada saya").And.Contain("Pustakawan siap membantu"));
    }

    [TestCase("KPG0002", "renewal_limit")]
    [TestCase("KPG0003", "blocked_by_fines")]
    [TestCase("KPG0004", "guardian_confirms")]
    public async Task A_renewal_that_the_rules_refuse_is_refused_by_name(string card, string reason)
    {
        var day = await TalkAsync(card, "perpanjang semua", "ya");
        Assert.That(day[0].Items, Is.EqualTo(new[] { $"refused:{reason}" }));
        Assert.That(day[1].Outcomes, Is.Empty, "there is nothing to say yes to");
    }

    [Test]
    public async Task A_patron_without_loans_is_told_so()
    {
        var day = await TalkAsync("KPG0005", "pinjaman saya", "perpanjang semua", "berapa denda saya");
        Assert.That(day.Select(turn => turn.Text.Split('\n')[0]), Is.EqualTo(new[]
        {
            "Tidak ada pinjaman atas kartu ini.", "Tidak ada pinjaman atas kartu ini.", "Tidak ada denda atas kartu ini.",
        }));
    }

    [Test]
    public async Task A_child_gets_books_for_children_and_no_act()
    {
        var day = await TalkAsync("KPG0004", "cari buku cerita rakyat timor", "pesan yang pertama", "ya");
        Assert.That(day[0].Records, Is.Not.Empty);
        Assert.That(day[1].Outcomes, Is.EqualTo("Holds.Place:refused"));
        Assert.That(day[2].Outcomes, Is.Empty);
    }

    [Test]
    public async Task Nobody_unlinked_hears_anything_of_an_account()
    {
        var day = await TalkAsync(
            null, "pinjaman saya", "perpanjang semua", "berapa denda saya", "status reservasi saya", "pesan buku Sang Pemimpi", "ya");
        foreach (var turn in day.SkipLast(1))
            Assert.That((turn.Text.Contains("/link/", StringComparison.Ordinal), turn.Outcomes.EndsWith("needs_link", StringComparison.Ordinal)), Is.EqualTo((true, true)));
        Assert.That(day[^1].Outcomes, Is.Empty);
    }

    [Test]
    public async Task A_card_that_nobody_has_opens_no_conversation()
    {
        var run = await ReferenceBotProgram.TypeAsync(_folder, "halo\n", "chat", "--patron", "KPG9999");
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.Errors, Does.Contain("Card KPG9999 is not known."));
    }

    private async Task<List<PatronTurn>> TalkAsync(string? card, params string[] messages)
    {
        string[] link = card is null ? [] : ["--patron", card];
        var turns = await ReferenceBotProgram.ChatAsync(_folder, messages, ["--now", Now, .. link]);
        return [.. turns.Select(turn => new PatronTurn(turn))];
    }

    [GeneratedRegex(@"^\d\. ")]
    private static partial Regex Numbered();

    private sealed record PatronTurn(JsonElement Json)
    {
        public string Text => Json.GetProperty("reply").GetProperty("text").GetString()!;

        public string Language => Json.GetProperty("language").GetString()!;

        public List<string> Records =>
            [.. Json.GetProperty("reply").GetProperty("records").EnumerateArray().Select(record => record.GetProperty("id").GetString()!)];

        /// <summary><c>Holds.Place:done</c>, with a plus between calls.</summary>
        public string Outcomes => string.Join(
            '+', Calls.Select(call => $"{call.GetProperty("function").GetString()}:{call.GetProperty("outcome").GetString()}"));

        public List<string> Items => [.. Calls.SelectMany(call => call.GetProperty("items").EnumerateArray()).Select(item =>
            string.Join(':', new[] { item.GetProperty("outcome").GetString(), item.GetProperty("reason").GetString() }.OfType<string>()))];

        private IEnumerable<JsonElement> Calls => Json.GetProperty("calls").EnumerateArray();
    }
}
