namespace ReferenceBot.Retrieval.Ranking;

/// <summary>The numbers of the ranking; the defaults are the ones that evaluation chose.</summary>
internal sealed record RankingWeights
{
    /// <summary>BM25: how soon a word said again counts no more.</summary>
    public float K1 { get; init; } = 1.2f;

    /// <summary>BM25: how much long texts are held back.</summary>
    public float B { get; init; } = .5f;

    /// <summary>Weight of a word in the title, beside its weight in the whole text.</summary>
    public float Title { get; init; } = .3f;

    /// <summary>Weight of a name of an author who was asked for.</summary>
    public float Name { get; init; } = 1;

    public FormWeights Indonesian { get; init; } = new(Surface: .35f, English: .05f, Indonesian: .6f);

    public FormWeights English { get; init; } = new(Surface: .2f, English: .8f, Indonesian: 0);

    public FormWeights Unknown { get; init; } = new(Surface: .3f, English: .35f, Indonesian: .35f);

    public FormWeights Of(QueryLanguage language) => language switch
    {
        QueryLanguage.Indonesian => Indonesian,
        QueryLanguage.English => English,
        _ => Unknown,
    };
}

/// <summary>Weights of a word as written and of its stems.</summary>
internal readonly record struct FormWeights(float Surface, float English, float Indonesian);
