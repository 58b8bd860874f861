using System.Text.Json;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Tests.Conversations;

/// <summary>A stored reply is the reply.</summary>
public sealed class ReplyJsonTests
{
    private static readonly RecordCard Card = new(
        RecordId.Of("a", "1"), "Laskar \"pelangi\"\n<b>", ["Andrea Hirata", "A. Kilbane"], 2005, ["Bentang", "書 é 🙂"])
    { By = "Andrea Hirata dkk." };

    private static readonly ReplyBlock[] Blocks =
    [
        new TextBlock("Halo,\nKak\t\0 \u202e"),
        new RecordsBlock([Card, new RecordCard(RecordId.Of("a", "2"), "Tanpa apa-apa", [], null, [])], 6),
        new RecordsBlock([], null),
        new CitationsBlock(["Hirata, A. (2005). Laskar pelangi."]),
        new ButtonsBlock([new ReplyButton("Ya", "ya"), new ReplyButton("Tidak", "tidak")]),
    ];

    private static readonly ReplySource[] Sources =
    [
        .. Enum.GetValues<ReplySourceKind>().Select(kind => new ReplySource(kind, $"{kind}-1", "Judul")),
        new ReplySource(ReplySourceKind.Article, "opening-hours", "Jam buka", new DateOnly(2027, 1, 31)),
    ];

    [Test]
    public void Every_block_and_source_comes_back_as_it_was()
    {
        var reply = new Reply(Blocks, Sources);
        Assert.That(ReplyJson.Read(ReplyJson.Write(reply)), Is.EqualTo(reply).UsingPropertiesComparer());
    }

    [Test]
    public void Every_kind_of_block_is_stored()
    {
        var kinds = typeof(ReplyBlock).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ReplyBlock)) && !type.IsAbstract);
        Assert.That(Blocks.Select(block => block.GetType()).Distinct(), Is.EquivalentTo(kinds));
    }

    [Test]
    public void The_stored_form_does_not_change_unnoticed() => Assert.That(
        ReplyJson.Write(new Reply(
            [
                new TextBlock("Jam \"é\""),
                new RecordsBlock([Card with { Title = "T", Lines = ["L"] }], 1),
                new CitationsBlock(["C"]),
                new ButtonsBlock([new ReplyButton("Ya", "ya")]),
            ],
            [new ReplySource(ReplySourceKind.Article, "a", "T", new DateOnly(2027, 1, 31))])),
        Is.EqualTo(
            "{\"v\":1,\"blocks\":[{\"kind\":\"text\",\"text\":\"Jam \\\"é\\\"\"},"
            + "{\"kind\":\"records\",\"cards\":[{\"id\":\"" + Card.Id.Value + "\",\"title\":\"T\","
            + "\"contributors\":[\"Andrea Hirata\",\"A. Kilbane\"],\"year\":2005,\"lines\":[\"L\"],\"by\":\"Andrea Hirata dkk.\"}],\"firstNumber\":1,\"isCompact\":false},"
            + "{\"kind\":\"citations\",\"citations\":[\"C\"]},{\"kind\":\"buttons\",\"buttons\":[{\"label\":\"Ya\",\"send\":\"ya\"}]}],"
            + "\"sources\":[{\"kind\":\"article\",\"id\":\"a\",\"title\":\"T\",\"validUntil\":\"2027-01-31\"}]}"));

    [Test]
    public void A_newer_form_is_named_and_not_guessed_at() => Assert.That(
        () => ReplyJson.Read("""{"v":2,"blocks":[{"kind":"hologram"}],"extra":1}"""),
        Throws.TypeOf<UnreadableReplyException>().With.Message.Contains("version 2"));

    [TestCase("")]
    [TestCase("null")]
    [TestCase("[]")]
    [TestCase("""{"v":0,"blocks":[],"sources":[]}""")]
    [TestCase("""{"v":1}""")]
    [TestCase("""{"v":1,"blocks":null,"sources":[]}""")]
    [TestCase("""{"v":1,"blocks":[{"kind":"hologram"}],"sources":[]}""")]
    [TestCase("""{"v":1,"blocks":[{"text":"x"}],"sources":[]}""")]
    [TestCase("""{"v":1,"blocks":[{"kind":"text","text":"x"}],"sour""")]
    public void What_is_damaged_is_named(string json) =>
        Assert.That(() => ReplyJson.Read(json), Throws.TypeOf<UnreadableReplyException>());

    [Test]
    public void Half_a_character_is_replaced_and_not_stored()
    {
        var stored = ReplyJson.Write(new Reply([new TextBlock("x\ud83d")], []));
        Assert.That(() => JsonDocument.Parse(stored), Throws.Nothing);
        Assert.That(((TextBlock)ReplyJson.Read(stored).Blocks[0]).Text, Is.EqualTo("x\ufffd"));
    }
}
