using System.Diagnostics;
using System.Globalization;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Understanding.Evaluation;

/// <summary>Understands a file of messages, each alone, and reports on it. Thread-safe.</summary>
public sealed class UnderstandingEvaluation(Understander understander)
{
    /// <summary>Each row is understood as if a list was shown and a question open.</summary>
    private static readonly DialogueContext EverythingOpen = new(ListShown: true, QuestionOpen: true, Language: null);

    /// <param name="setPath">UTF-8, tab-separated after a header: id, variety, utterance and, if known, intents joined by <c>+</c>.</param>
    /// <param name="outPath">Six columns for each row: id, intents, confidence, three candidates, decision, slots.</param>
    /// <remarks>A row with too few columns keeps its place, as a message without words.</remarks>
    public async Task<EvaluationReport> RunAsync(string setPath, string outPath, CancellationToken cancel)
    {
        var report = new EvaluationReport();
        // Compiled and warm before the first message is timed.
        understander.Understand("halo", EverythingOpen);
        await using var output = new StreamWriter(outPath, append: false,
            new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        { NewLine = "\n" };
        var number = 0;
        await foreach (var line in File.ReadLinesAsync(setPath, cancel))
        {
            if (++number == 1 || line.Length == 0)
                continue;
            var columns = line.Split('\t');
            var started = Stopwatch.GetTimestamp();
            var understanding = understander.Understand(columns.ElementAtOrDefault(2) ?? "", EverythingOpen);
            report.Add(
                columns.ElementAtOrDefault(1) ?? "", columns.ElementAtOrDefault(3), understanding, Stopwatch.GetElapsedTime(started));
            await output.WriteLineAsync(Row(columns[0], understanding).AsMemory(), cancel);
        }

        return report;
    }

    internal static string Row(string id, MessageUnderstanding understanding) => string.Join('\t',
        id,
        Intents(understanding),
        understanding.Confidence.ToString("0.0000", CultureInfo.InvariantCulture),
        string.Join(',', understanding.Candidates.Take(3).Select(candidate => candidate.Intent)),
        understanding.Decision switch { Decision.Act => "act", Decision.Clarify => "clarify", _ => "reject" },
        SlotJson.Write(understanding));

    internal static string Intents(MessageUnderstanding understanding) => understanding.Decision == Decision.Reject
        ? Domain.Understanding.Intents.OutOfScope
        : string.Join('+', understanding.Wishes.OrderByDescending(wish => wish.Confidence).Select(wish => wish.Intent).Distinct());
}
