using ReferenceBot.Understanding.Evaluation;
using ReferenceBot.Understanding.Training;

namespace ReferenceBot.Understanding.Tests.Evaluation;

/// <summary>Floors on six people that the model was not trained on, some points below what was measured.</summary>
internal sealed class PeopleNeverHeard
{
    private static readonly Lazy<PersonaScores> Scores = new(() =>
        PersonaScores.Of(UtteranceFolder.Read(SharedModel.UtterancesFolder), PersonaFolds.Groups[0], new TrainingSettings()));

    [Test]
    public void Most_wishes_are_named_right() => Assert.That(Scores.Value.Accuracy, Is.GreaterThan(0.85));

    [Test]
    public void The_right_wish_is_nearly_always_among_three() => Assert.That(Scores.Value.TopThree, Is.GreaterThan(0.93));

    [Test]
    public void No_intent_is_forgotten() => Assert.That(Scores.Value.MacroF1, Is.GreaterThan(0.84));

    [TestCase("idf", 0.82)]
    [TestCase("idi", 0.83)]
    [TestCase("en", 0.83)]
    [TestCase("mkn", 0.85)]
    public void Every_variety_is_understood(string variety, double floor) =>
        Assert.That(Scores.Value.AccuracyByVariety[variety], Is.GreaterThan(floor));

    [Test]
    public void What_is_out_of_scope_is_told_apart() => Assert.That(Scores.Value.OutOfScopeAuroc, Is.GreaterThan(0.95));

    [Test]
    public void Few_of_the_acts_are_wrong() => Assert.That(Scores.Value.WrongActs, Is.LessThan(0.11));

    [Test]
    public void Little_in_scope_is_rejected() => Assert.That(Scores.Value.RejectedInScope, Is.LessThan(0.03));

    [Test]
    public void Most_compound_messages_give_all_their_wishes() => Assert.That(Scores.Value.CompoundsFound, Is.GreaterThan(0.6));

    [Test]
    public void Single_wishes_are_rarely_cut() => Assert.That(Scores.Value.SinglesCut, Is.LessThan(0.05));

    [Test]
    public void Slots_are_found() => Assert.That(Scores.Value.Slots.F1, Is.GreaterThan(0.70));

    [TestCase("style", 0.9)]
    [TestCase("ordinal", 0.9)]
    [TestCase("topic", 0.75)]
    [TestCase("title", 0.72)]
    public void The_slots_that_matter_most_are_found(string slot, double floor) => Assert.That(Scores.Value.Slots.F1Of(slot),
        Is.GreaterThan(floor));
}
