using ReferenceBot.Channels.Tests.Arranging;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Channels.Tests.Terminal;

/// <summary>How each kind of block looks in a terminal.</summary>
public sealed class RepliesAsText
{
    private static readonly RecordCard Full = new(
        RecordId.Of("t", "1"), "Kopi", ["Ani Tua", "Budi"], 2001, ["Penerbit · buku", "nomor panggil 633"]);
    private static readonly RecordCard Bare = new(RecordId.Of("t", "2"), "Teh", [], null, []);

    private static IEnumerable<TestCaseData> Blocks()
    {
        yield return Shows("text", new TextBlock("dua\nbaris"), "dua\nbaris");
        yield return Shows(
            "list",
            new RecordsBlock([Full, Bare], 3),
            "3. Kopi\n   Ani Tua, Budi (2001)\n   Penerbit · buku\n   nomor panggil 633\n4. Teh");
        yield return Shows("card", new RecordsBlock([Full], null), "Kopi\nAni Tua, Budi (2001)\nPenerbit · buku\nnomor panggil 633");
        yield return Shows("card with a year only", new RecordsBlock([Bare with { Year = 1999 }], null), "Teh\n1999");
        yield return Shows("card with a name only", new RecordsBlock([Bare with { Contributors = ["Ani"] }], null), "Teh\nAni");
        yield return Shows(
            "compact list",
            new RecordsBlock([Full, Bare], 1) { IsCompact = true },
            "1. Kopi · Penerbit · buku · nomor panggil 633\n2. Teh");
        yield return Shows("references", new CitationsBlock(["Satu.", "Dua."]), "Satu.\nDua.");
        yield return Shows(
            "buttons",
            new ButtonsBlock([new ReplyButton("Lagi", "lagi"), new ReplyButton("Rak", "di rak mana?")]),
            "\n\n[Lagi: lagi]   [Rak: di rak mana?]");
    }

    [TestCaseSource(nameof(Blocks))]
    public async Task A_block_is_shown(ReplyBlock block, string text) =>
        Assert.That(await Show(block), Is.EqualTo(text + "\n\n"));

    [Test]
    public async Task Blocks_stand_apart_and_buttons_come_last()
    {
        var shown = await Show(new ButtonsBlock([new ReplyButton("Ya", "ya")]), new TextBlock("satu"), new TextBlock("dua"));
        Assert.That(shown, Is.EqualTo("satu\n\ndua\n\n[Ya: ya]\n\n"));
    }

    [Test]
    public void Every_kind_of_block_has_its_case()
    {
        var kinds = typeof(ReplyBlock).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ReplyBlock)));
        Assert.That(Blocks().Select(row => row.Arguments[0]!.GetType()).Distinct(), Is.EquivalentTo(kinds));
    }

    private static TestCaseData Shows(string name, ReplyBlock block, string text) => new TestCaseData(block, text).SetArgDisplayNames(name);

    private static async Task<string> Show(params ReplyBlock[] blocks)
    {
        using var desk = new TerminalDesk();
        desk.Turns.Reply = new Reply(blocks, []);
        return await desk.Talk("x\n");
    }
}
