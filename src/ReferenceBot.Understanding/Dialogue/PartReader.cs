using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Text;
using ReferenceBot.Understanding.Intents;
using ReferenceBot.Understanding.Messages;
using ReferenceBot.Understanding.Slots;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>Reads a part of a message as one wish: rules where one must not err, else the model. Thread-safe.</summary>
internal sealed class PartReader(IntentModel model, ITitleLookup? lookup = null)
{
    // Above this share of acts with nothing open the message is nothing but one, and the answer is that nothing is open.
    private const float NothingButAnAct = 0.8f;

    private const float RuleConfidence = 0.97f;
    private const float InsultInScope = 0.9f;

    private readonly BarePhrases _phrases = new(model.Features, lookup);

    public ConceptLexicon Concepts => model.Features.Concepts;

    public PartReading Read(string text, int start, DialogueContext context, string inherited = "")
    {
        var message = MessageText.Of(text);
        if (Ruled(message, start, context) is { } ruled)
            return ruled;
        var scores = model.Score(inherited.Length == 0 ? message : MessageText.Of($"{inherited} {text}"));
        var probabilities = DialogueActs.Redistribute(scores.Probabilities, context, out var lost);
        if (lost >= NothingButAnAct)
            probabilities = scores.Probabilities;
        var folded = TextFolding.Fold(text);
        if (EmergencySigns.IsTopic(folded))
            probabilities = Without(IntentNames.Emergency, probabilities);
        if (Likeliest(probabilities) == IntentNames.ChangeLanguage && LanguageLimits.IsLimit(message, folded))
            probabilities = AsSearch(probabilities);
        return Insulted(new PartReading(message, start, probabilities, scores.InScope));
    }

    /// <summary>Reads a whole message that only answers the open question or says what is looked for; null when it says more.</summary>
    public PartReading? ReadBare(PartReading whole, DialogueContext context)
    {
        if (Ruled(whole.Text, whole.Start, context) is not null)
            return null;
        if (context.QuestionOpen && PlainAnswers.Of(whole.Text) is { } answer)
            return PartReading.Certain(whole.Text, whole.Start, answer, RuleConfidence);
        if (_phrases.Read(whole.Text, whole) is not { } bare)
            return null;
        var sure = whole.Intent == bare.Intent && whole.Confidence > bare.Confidence;
        return sure ? whole : whole.As(bare.Intent, bare.Confidence);
    }

    private static PartReading? Ruled(MessageText message, int start, DialogueContext context)
    {
        if (EmergencySigns.Has(TextFolding.Fold(message.Text)))
            return PartReading.Certain(message, start, IntentNames.Emergency, RuleConfidence);
        if (context.ListShown && IsPosition(message))
            return PartReading.Certain(message, start, IntentNames.SelectItem, RuleConfidence);
        return Thumb(message) is { } thumb ? PartReading.Certain(message, start, thumb, RuleConfidence) : null;
    }

    // "Babi hutan lu" has nothing of a library in it, and is not out of scope.
    private PartReading Insulted(PartReading reading)
    {
        if (reading.Intent != IntentNames.Abuse || !Concepts.Find(reading.Text.Words).Any(match => match.Exact
            && Concepts.Names[match.Concept] is "insult" or "sexual"))
            return reading;
        return reading with { InScope = Math.Max(reading.InScope, InsultInScope) };
    }

    private static float[] Without(string intent, float[] probabilities)
    {
        var refused = Training.IntentIndex.Of(intent);
        var rest = Math.Max(1 - probabilities[refused], 1e-4f);
        return [.. probabilities.Select((probability, index) => index == refused ? 0 : Math.Min(probability / rest, 1))];
    }

    // What was taken for the language of the answers is the language of what is looked for.
    private static float[] AsSearch(float[] probabilities)
    {
        var (from, to) = (Training.IntentIndex.Of(IntentNames.ChangeLanguage), Training.IntentIndex.Of(IntentNames.FindLiterature));
        float[] moved = [.. probabilities];
        (moved[to], moved[from]) = (moved[to] + moved[from], 0);
        return moved;
    }

    private static string Likeliest(float[] probabilities) => IntentNames.All[Array.IndexOf(probabilities, probabilities.Max())];

    private static string? Thumb(MessageText message) => message.Words.Count > 0
        || message.Signs.Count == 0 ? null : message.Signs[0] switch
        {
            "👍" or "👌" or "✅" or "🆗" or "✔" => IntentNames.Affirm,
            "👎" or "❌" or "🚫" => IntentNames.Deny,
            _ => null,
        };

    // "2", "yg kedua", "nomor tiga": nothing but positions and the words around them.
    private static bool IsPosition(MessageText message)
    {
        if (message.Words.Count is 0 or > 6)
            return false;
        var positions = OrdinalSlots.Find(message, listAnswer: true).ToList();
        return positions.Count > 0 && message.Words.All(word =>
            positions.Exists(slot => slot.Start < word.End && word.Start < slot.End) || PositionWords.Contains(word.Folded));
    }

    private static readonly HashSet<string> PositionWords =
    [
        "yang", "yg", "nomor", "nomer", "no", "number", "the", "one", "ke", "ka", "kak", "kaka", "min", "aja", "saja", "sa", "dong", "do",
        "ya", "please", "pls", "pilih", "pilihan",
        "option", "opsi", "item", "itu", "tu", "dan", "sama", "sm", "deng", "and", "paling", "buku", "mau", "ambil", "choose", "pick",
        "take", "ill", "deh", "e", "urutan",
    ];
}
