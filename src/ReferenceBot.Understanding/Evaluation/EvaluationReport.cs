using System.Globalization;
using System.Text;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Understanding.Evaluation;

/// <summary>What came of a set of messages: decisions, time and, where the right intents are known, how often they were found.</summary>
public sealed class EvaluationReport
{
    private readonly SortedDictionary<string, (int Rows, int Right)> _varieties = new(StringComparer.Ordinal);
    private readonly Dictionary<Decision, int> _decisions = [];
    private readonly List<double> _milliseconds = [];

    public int Rows => _milliseconds.Count;

    /// <summary>Share of rows with known intents whose first intent (or rejection) is right; null when none is known.</summary>
    public double? Accuracy => _varieties.Values.Sum(counts => counts.Rows) is > 0 and var rows ? (double)_varieties.Values.Sum(counts =>
        counts.Right) / rows : null;

    /// <summary>The accuracy of each variety.</summary>
    public IReadOnlyDictionary<string, double> ByVariety => _varieties.ToDictionary(pair => pair.Key, pair =>
        (double)pair.Value.Right / pair.Value.Rows);

    public double AverageMilliseconds => Rows == 0 ? 0 : _milliseconds.Average();

    internal void Add(string variety, string? intents, MessageUnderstanding understanding, TimeSpan time)
    {
        _milliseconds.Add(time.TotalMilliseconds);
        _decisions[understanding.Decision] = _decisions.GetValueOrDefault(understanding.Decision) + 1;
        if (string.IsNullOrWhiteSpace(intents))
            return;
        var right = intents.Split('+').ToHashSet().SetEquals(UnderstandingEvaluation.Intents(understanding).Split('+'));
        var (rows, hits) = _varieties.GetValueOrDefault(variety);
        _varieties[variety] = (rows + 1, hits + (right ? 1 : 0));
    }

    /// <summary>Lines of <c>name=value</c> that scripts can read.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, "rows", Rows.ToString(CultureInfo.InvariantCulture));
        foreach (var decision in Enum.GetValues<Decision>())
            Line(text, decision.ToString().ToLowerInvariant(), Share(_decisions.GetValueOrDefault(decision), Rows));
        if (Accuracy is { } accuracy)
        {
            Line(text, "accuracy", accuracy.ToString("0.0000", CultureInfo.InvariantCulture));
            foreach (var (variety, counts) in _varieties)
                Line(text, "accuracy." + variety, Share(counts.Right, counts.Rows));
        }

        Line(text, "ms_per_message", AverageMilliseconds.ToString("0.000", CultureInfo.InvariantCulture));
        Line(text, "ms_p95", Percentile(0.95).ToString("0.000", CultureInfo.InvariantCulture));
        return text.ToString();
    }

    private double Percentile(double share) => Rows == 0 ? 0 : _milliseconds.Order().ElementAt((int)(share * (Rows - 1)));

    private static string Share(int part, int whole) => (whole == 0 ? 0 : (double)part / whole).ToString("0.0000",
        CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string name, string value) => text.Append(name).Append('=').Append(value).Append('\n');
}
