using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Domain.Tests.Understanding;

public sealed class SlotsTests
{
    private static readonly Slots Some = Slots.None.With("topic", SlotValue.Of("padi")).With("count", SlotValue.Of(5)).With(
        "topic", SlotValue.Of("jagung"));

    [Test]
    public void The_first_value_of_a_name_answers_for_it()
    {
        Assert.That(
            (Some.Text("topic"), Some.Number("topic"), Some.Text("count"), Some.Number("count")), Is.EqualTo(("padi", (int?)null, "5", 5)));
        Assert.That((Some["year"], Some.Text("year"), Some.Number("year")), Is.EqualTo(((SlotValue?)null, (string?)null, (int?)null)));
    }

    [Test]
    public void Names_stand_in_order_of_first_mention_with_all_their_values() =>
        Assert.That(
            Some.ByName.Select(pair => $"{pair.Key}={string.Join('+', pair.Value)}"), Is.EqualTo(new[] { "topic=padi+jagung", "count=5" }));

    [Test]
    public void Adding_leaves_the_old_as_they_were()
    {
        var more = Some.And(Slots.None.With("year", SlotValue.Of(2020)));
        Assert.That((Slots.None.IsEmpty, Some.Values.Count, more.Values.Count), Is.EqualTo((true, 3, 4)));
    }

    [Test]
    public void There_are_48_intents_without_out_of_scope_and_each_once() =>
        Assert.That(Intents.All, Has.Count.EqualTo(48).And.Unique.And.No.Member(Intents.OutOfScope).And.SupersetOf(Intents.DialogueActs));
}
