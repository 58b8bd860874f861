using System.Text.Json;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Commands;

/// <summary>A visitor's first conversation, on a machine with nothing set.</summary>
internal sealed class ConversationTests
{
    private static readonly string[] Messages =
    [
        "cari buku tentang literasi digital",
        "yang kedua",
        "ada di rak mana?",
        "sitasi APA nya dong",
        "do you have anything on seaweed farming in English?",
        "jam buka besok?",
        "cari novel Pram sama buku statistik",
        "perpanjang SIM",
    ];

    private readonly DataFolder _folder = new();
    private IReadOnlyList<JsonElement> _turns = [];

    [OneTimeSetUp]
    public async Task Talk() => _turns = await ReferenceBotProgram.ChatAsync(_folder, Messages, "--now", "2026-11-23T09:00");

    [OneTimeTearDown]
    public void Leave() => _folder.Dispose();

    [Test]
    public void Each_message_has_one_turn_in_order() =>
        Assert.That(_turns.Select(turn => turn.GetProperty("in").GetString()), Is.EqualTo(Messages));

    [Test]
    public void A_topic_is_answered_with_titles_from_the_catalogue()
    {
        Assert.That(Functions(0), Is.EqualTo(new[] { "Catalogue.Search" }));
        Assert.That(Records(0), Has.Count.EqualTo(5));
        Assert.That(Reply(0), Does.Contain("literasi digital").And.Contain("nomor panggil"));
    }

    [Test]
    public void A_position_shows_that_record_of_the_list()
    {
        Assert.That(Functions(1), Is.EqualTo(new[] { "Catalogue.Details" }));
        Assert.That(Records(1), Is.EqualTo(Records(0).Skip(1).Take(1)));
    }

    [Test]
    public void The_shelf_of_that_record_is_told_by_branch()
    {
        Assert.That(Functions(2), Is.EqualTo(new[] { "Catalogue.Availability" }));
        Assert.That(Records(2), Is.EqualTo(Records(1)));
        Assert.That(Reply(2), Does.Contain("rak").And.Match("Perpustakaan Pusat|Taman Baca Oebobo"));
    }

    [Test]
    public void Its_citation_is_written_in_the_style_asked_for()
    {
        Assert.That(Functions(3), Is.EqualTo(new[] { "Citations.Format" }));
        Assert.That(Records(3), Is.EqualTo(Records(1)));
        Assert.That(Reply(3), Does.Contain("APA").And.Match(@"\p{L}+, \p{Lu}\. .*\(\d{4}\)\."));
    }

    [Test]
    public void An_English_question_is_answered_in_English_with_English_titles()
    {
        Assert.That(_turns[4].GetProperty("language").GetString(), Is.EqualTo("en"));
        Assert.That(Reply(4), Does.Contain("seaweed farming").And.Contain("call number").And.Not.Contain("bahasa"));
        Assert.That(_turns[4].GetProperty("calls")[0].GetProperty("arguments").GetProperty("language").GetString(), Is.EqualTo("en"));
    }

    [Test]
    public void Tomorrow_is_the_day_after_the_clock_of_the_library() =>
        Assert.That(Reply(5), Does.Contain("Selasa, 24 November 2026").And.Contain("08.00–16.00 WITA"));

    [Test]
    public void Both_parts_of_a_message_are_answered()
    {
        Assert.That(Functions(6), Has.Count.GreaterThanOrEqualTo(2));
        Assert.That(Reply(6), Does.Contain("Pramoedya Ananta Toer").And.Contain("Statistik").And.Not.Contain("mirip"));
    }

    [Test]
    public void What_no_library_does_is_declined()
    {
        Assert.That(_turns[7].GetProperty("decision").GetString(), Is.EqualTo("reject"));
        Assert.That(Functions(7), Is.Empty);
    }

    [Test]
    public async Task A_conversation_goes_on_where_it_stopped()
    {
        using var folder = new DataFolder();
        await ReferenceBotProgram.ChatAsync(folder, ["ada buku Laskar Pelangi?"], "--conversation", "maria");
        var turns = await ReferenceBotProgram.ChatAsync(folder, ["ada di rak mana?"], "--conversation", "maria");
        Assert.That(turns[0].GetProperty("reply").GetProperty("text").GetString(), Does.Contain("Laskar Pelangi"));
    }

    private string Reply(int turn) => _turns[turn].GetProperty("reply").GetProperty("text").GetString()!;

    private List<string> Records(int turn) =>
        [.. _turns[turn].GetProperty("reply").GetProperty("records").EnumerateArray().Select(record => record.GetProperty("id").GetString()!)];

    private List<string> Functions(int turn) =>
        [.. _turns[turn].GetProperty("calls").EnumerateArray().Select(call => call.GetProperty("function").GetString()!)];
}
