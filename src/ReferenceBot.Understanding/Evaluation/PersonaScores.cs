using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Training;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Evaluation;

/// <summary>What a model makes of messages of people it was not trained on.</summary>
internal sealed class PersonaScores
{
    private static readonly DialogueContext EverythingOpen = new(ListShown: true, QuestionOpen: true, Language: null);

    private readonly List<(Utterance Utterance, MessageUnderstanding Understanding)> _single;
    private readonly List<(Utterance Utterance, MessageUnderstanding Understanding)> _compound;

    private PersonaScores(IEnumerable<Utterance> single, IEnumerable<Utterance> compound, Understander understander)
    {
        _single = [.. single.Select(utterance => (utterance, understander.Understand(utterance.Text, EverythingOpen)))];
        _compound = [.. compound.Where(utterance => utterance.Intents.Count > 1).Select(utterance => (utterance,
            understander.Understand(utterance.Text, EverythingOpen)))];
        Slots = SlotScore.Of(_single.Select(pair => pair.Utterance).Where(utterance => utterance.Intent != IntentNames.OutOfScope),
            understander);
    }

    /// <summary>Share of in-scope messages whose likeliest intent is right.</summary>
    public double Accuracy => Average(InScope, pair => pair.Understanding.Candidates[0].Intent == pair.Utterance.Intent);

    public double TopThree => Average(InScope, pair => pair.Understanding.Candidates.Take(3).Any(candidate =>
        candidate.Intent == pair.Utterance.Intent));

    /// <summary>Mean over the intents of the harmonic mean of precision and recall.</summary>
    public double MacroF1 => InScope.Select(pair => pair.Utterance.Intent).Distinct().Average(F1);

    /// <summary>How often a message in scope has a higher confidence than one out of scope.</summary>
    public double OutOfScopeAuroc
    {
        get
        {
            var outside = OutOfScope.Select(pair => pair.Understanding.Confidence).ToList();
            return InScope.Average(pair => outside.Average(other => pair.Understanding.Confidence > other ? 1
                : pair.Understanding.Confidence == other ? 0.5 : 0));
        }
    }

    /// <summary>Share of what was acted on, in scope, with a wrong first wish.</summary>
    public double WrongActs => Average(
        InScope.Where(pair => pair.Understanding.Decision == Decision.Act), pair =>
            pair.Understanding.Wishes[0].Intent != pair.Utterance.Intent);

    public double Acted => Average(InScope, pair => pair.Understanding.Decision == Decision.Act);

    public double RejectedInScope => Average(InScope, pair => pair.Understanding.Decision == Decision.Reject);

    public double RejectedOutOfScope => Average(OutOfScope, pair => pair.Understanding.Decision == Decision.Reject);

    /// <summary>Share of compound messages all of whose wishes were found.</summary>
    public double CompoundsFound => Average(_compound, pair => pair.Utterance.Intents.All(intent => pair.Understanding.Wishes.Any(wish =>
        wish.Intent == intent)));

    /// <summary>Share of single messages that were cut in two.</summary>
    public double SinglesCut => Average(InScope, pair => pair.Understanding.Wishes.Count > 1);

    /// <summary>Slots found, the intent being known.</summary>
    public SlotScore Slots { get; }

    public IReadOnlyDictionary<string, double> AccuracyByVariety =>
        InScope.GroupBy(pair => pair.Utterance.Variety).ToDictionary(group => group.Key, group => Average(group, pair =>
            pair.Understanding.Candidates[0].Intent == pair.Utterance.Intent));

    private IEnumerable<(Utterance Utterance, MessageUnderstanding Understanding)> InScope => _single.Where(pair =>
        pair.Utterance.Intent != IntentNames.OutOfScope);

    private IEnumerable<(Utterance Utterance, MessageUnderstanding Understanding)> OutOfScope => _single.Where(pair =>
        pair.Utterance.Intent == IntentNames.OutOfScope);

    /// <summary>Trains without some people and measures on them.</summary>
    public static PersonaScores Of(UtteranceFolder folder, IReadOnlyList<string> personas, TrainingSettings settings)
    {
        var model = new ModelTrainer(settings).Train(PersonaFolds.Without(folder.Utterances, personas), folder.Concepts);
        var understander = new Understander(model);
        return new PersonaScores(PersonaFolds.Only(folder.Utterances, personas), PersonaFolds.Only(folder.Compounds, personas),
            understander);
    }

    private double F1(string intent)
    {
        var right = InScope.Count(pair => pair.Utterance.Intent == intent && pair.Understanding.Candidates[0].Intent == intent);
        var named = InScope.Count(pair => pair.Understanding.Candidates[0].Intent == intent);
        return 2.0 * right / (named + InScope.Count(pair => pair.Utterance.Intent == intent));
    }

    private static double Average(
        IEnumerable<(Utterance, MessageUnderstanding)> pairs, Func<(Utterance Utterance, MessageUnderstanding Understanding),
            bool> holds) =>
        pairs.Select(pair => holds(pair) ? 1.0 : 0).DefaultIfEmpty(0).Average();
}
