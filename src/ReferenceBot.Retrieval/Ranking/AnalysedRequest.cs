using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Retrieval.Ranking;

/// <summary>What is searched for, taken apart into words. Immutable.</summary>
internal sealed record AnalysedRequest
{
    /// <summary>Content words of the text, in order, as often as they are said.</summary>
    public required IReadOnlyList<RequestWord> Words { get; init; }

    /// <summary>
    /// For a named work, <see cref="Words"/> and those that ask for it or belong to its title: in "cari buku pintar" nobody
    /// can tell but the catalogue.
    /// </summary>
    public IReadOnlyList<RequestWord> TitleWords { get; init; } = [];

    /// <summary>Words of an author who was named apart from the text.</summary>
    public IReadOnlyList<RequestWord> Author { get; init; } = [];

    public QueryLanguage Language { get; init; }

    public bool HasWords => Words.Count > 0 || Author.Count > 0;
}

/// <summary>Whose inflections a request is in.</summary>
internal enum QueryLanguage
{
    Unknown,
    Indonesian,
    English,
}

/// <param name="Said">As the request has it.</param>
/// <param name="Readings">What it may mean, likeliest first: the word itself, or what a misspelt word comes near to.</param>
internal sealed record RequestWord(AnalysedWord Said, IReadOnlyList<Reading> Readings)
{
    /// <summary>0..1: its part of what several words are worth together.</summary>
    public float Share { get; init; } = 1;
}

/// <param name="Weight">0..1: how much a match of this reading is worth.</param>
internal readonly record struct Reading(AnalysedWord Word, float Weight);
