using ReferenceBot.Retrieval.Evaluation;

namespace ReferenceBot.Retrieval.Tests.Evaluation;

public sealed class RankingFiguresTests
{
    private static readonly Dictionary<string, int> Grades = new() { ["a"] = 3, ["b"] = 2, ["c"] = 1, ["d"] = 0, ["e"] = 1 };

    [Test]
    public void Figures_are_those_worked_out_by_hand()
    {
        var figures = RankingFigures.Of(["x", "b", "d", "a"], Grades);
        // Gain: 2/log2(3) + 3/log2(5) = 1.26186 + 1.29203; ideal 3 + 2/log2(3) + 1/2 + 1/log2(5) = 5.19254.
        Assert.That(figures.Ndcg10, Is.EqualTo(2.55389 / 5.19254).Within(1e-5));
        // Precision 1/2 at rank 2 and 2/4 at rank 4, over four relevant documents.
        Assert.That(figures.AveragePrecision, Is.EqualTo((.5 + .5) / 4).Within(1e-12));
        Assert.That(figures.Recall100, Is.EqualTo(2.0 / 4));
        Assert.That(figures.ReciprocalRank10, Is.EqualTo(.5));
    }

    [Test]
    public void The_ideal_order_scores_one()
    {
        var figures = RankingFigures.Of(["a", "b", "e", "c"], Grades);
        Assert.That(figures, Is.EqualTo(new RankingFigures(1, 1, 1, 1)));
    }

    [Test]
    public void Ranks_beyond_ten_and_a_hundred_count_for_precision_only()
    {
        var late = Enumerable.Range(0, 150).Select(i => "x" + i).ToList();
        late[10] = "a";
        late[120] = "b";
        var figures = RankingFigures.Of(late, Grades);
        Assert.That((figures.Ndcg10, figures.ReciprocalRank10), Is.EqualTo((0.0, 0.0)));
        Assert.That(figures.Recall100, Is.EqualTo(.25));
        Assert.That(figures.AveragePrecision, Is.EqualTo(((1.0 / 11) + (2.0 / 121)) / 4).Within(1e-12));
    }

    [Test]
    public void The_ideal_is_over_all_judged_documents_but_ten_ranks_deep()
    {
        var grades = Enumerable.Range(0, 20).ToDictionary(i => "r" + i, _ => 1);
        var figures = RankingFigures.Of([.. grades.Keys.Take(10)], grades);
        Assert.That((figures.Ndcg10, figures.Recall100), Is.EqualTo((1.0, .5)));
    }
}
