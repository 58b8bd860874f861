namespace ReferenceBot.Retrieval.Evaluation;

/// <summary>
/// Measures of one ranked list against the judgements of its query (Järvelin and Kekäläinen, "Cumulated gain-based evaluation
/// of IR techniques", 2002, with linear gain; the others as in trec_eval).
/// </summary>
internal readonly record struct RankingFigures(double Ndcg10, double AveragePrecision, double Recall100, double ReciprocalRank10)
{
    private const int Shown = 10;
    private const int Long = 100;

    /// <param name="ranked">Documents, best first, each once.</param>
    /// <param name="grades">Judged documents; above 0 is relevant.</param>
    public static RankingFigures Of(IReadOnlyList<string> ranked, IReadOnlyDictionary<string, int> grades)
    {
        double gained = 0, precisions = 0, reciprocal = 0;
        int found = 0, foundInLong = 0;
        for (var i = 0; i < ranked.Count; i++)
        {
            if (!grades.TryGetValue(ranked[i], out var grade) || grade <= 0)
                continue;
            found++;
            precisions += (double)found / (i + 1);
            if (i < Long)
                foundInLong++;
            if (i >= Shown)
                continue;
            gained += Discounted(grade, i);
            if (found == 1)
                reciprocal = 1.0 / (i + 1);
        }

        var relevant = grades.Values.Count(grade => grade > 0);
        return new RankingFigures(gained / Ideal(grades), precisions / relevant, (double)foundInLong / relevant, reciprocal);
    }

    private static double Ideal(IReadOnlyDictionary<string, int> grades) =>
        grades.Values.Where(grade => grade > 0).OrderDescending().Take(Shown).Select(Discounted).Sum();

    private static double Discounted(int grade, int rank) => grade / Math.Log2(rank + 2);
}
