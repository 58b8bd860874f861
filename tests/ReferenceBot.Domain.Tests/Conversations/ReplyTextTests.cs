using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Tests.Conversations;

public sealed class ReplyTextTests
{
    private static readonly RecordCard Card = new(
        RecordId.Of("a", "1"), "Laskar pelangi", ["Andrea Hirata", "A. Kilbane"], 2005, ["Bentang", ""]);

    [Test]
    public void Blocks_are_parted_by_a_blank_line_and_buttons_left_out()
    {
        var reply = new Reply([new TextBlock("Halo"), new ButtonsBlock([new("Ya", "ya")]), new CitationsBlock(["satu.", "dua."])], []);
        Assert.That(ReplyText.Of(reply), Is.EqualTo("Halo\n\nsatu.\ndua."));
    }

    [Test]
    public void A_list_is_numbered_from_its_first_number() => Assert.That(
        ReplyText.Of(new Reply([new RecordsBlock([Card, Card with { Title = "Sang pemimpi", Lines = [] }], 9)], [])),
        Is.EqualTo(
            "9. Laskar pelangi\n   Andrea Hirata, A. Kilbane (2005)\n   Bentang\n10. Sang pemimpi\n   Andrea Hirata, A. Kilbane (2005)"));

    [Test]
    public void A_card_outside_a_list_has_no_number_and_says_only_what_is_known()
    {
        Assert.That(Text(Card), Is.EqualTo("Laskar pelangi\nAndrea Hirata, A. Kilbane (2005)\nBentang"));
        Assert.That(Text(Card with { Year = null }), Is.EqualTo("Laskar pelangi\nAndrea Hirata, A. Kilbane\nBentang"));
        Assert.That(Text(Card with { Contributors = [], Lines = [] }), Is.EqualTo("Laskar pelangi\n2005"));
        Assert.That(Text(Card with { Contributors = [], Year = null, Lines = [] }), Is.EqualTo("Laskar pelangi"));
    }

    [Test]
    public void Records_and_buttons_are_found_in_the_order_shown()
    {
        var other = Card with { Title = "Lain" };
        var reply = new Reply(
            [new RecordsBlock([Card], null), new ButtonsBlock(
                [new("A", "a")]), new RecordsBlock([other], 2), new ButtonsBlock([new("B", "b")])],
            []);
        Assert.That(reply.Records, Is.EqualTo(new[] { Card, other }));
        Assert.That(reply.Buttons.Select(button => button.Send), Is.EqualTo(new[] { "a", "b" }));
    }

    private static string Text(RecordCard card) => ReplyText.Of(new Reply([new RecordsBlock([card], null)], []));
}
