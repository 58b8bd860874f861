using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Knowledge;

/// <summary>
/// An answer that a librarian signs, in Indonesian and English. Facts of the library stand in it as
/// placeholders (<c>{loan_days}</c>) that are filled from the settings when it is shown.
/// </summary>
public sealed record Article
{
    /// <summary>Lower-case words joined by hyphens; the file's name.</summary>
    public required string Id { get; init; }

    public required BilingualText Title { get; init; }

    public required BilingualText Body { get; init; }

    /// <summary>The desk that answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Last day on which it may be given without a second look.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>Null: for everybody.</summary>
    public Audience? Audience { get; init; }

    /// <summary>Intents that it answers when nothing else does.</summary>
    public IReadOnlyList<string> Intents { get; init; } = [];

    /// <summary>Questions people ask that it answers.</summary>
    public IReadOnlyList<LocalText> Questions { get; init; } = [];
}

/// <summary>The same text in both languages that we answer in.</summary>
public sealed record BilingualText(string Indonesian, string English);

/// <summary>The knowledge base.</summary>
public interface IArticles
{
    /// <summary>Null when there is no such article.</summary>
    Task<Article?> GetAsync(string id, CancellationToken cancel);

    /// <summary>The articles that answer an intent: the one that answers least else comes first.</summary>
    Task<IReadOnlyList<Article>> GetForIntentAsync(string intent, CancellationToken cancel);
}

/// <summary>What the article index follows; see <see cref="Catalogue.IRecordSource"/>.</summary>
public interface IArticleSource
{
    Task<long> GetLastChangeAsync(CancellationToken cancel);

    IAsyncEnumerable<ArticleChange> ReadChangesAsync(long after, CancellationToken cancel);
}

/// <param name="Article">Null when the article was withdrawn.</param>
public sealed record ArticleChange(long Number, string Id, Article? Article);

/// <summary>Finds articles by what they answer. Thread-safe.</summary>
public interface IArticleSearch
{
    /// <summary>Best first; empty when nothing shares a content word with the question.</summary>
    Task<IReadOnlyList<ArticleHit>> SearchAsync(string question, int limit, CancellationToken cancel);
}

/// <param name="Score">0..1: the share of the question's weight that the article accounts for.</param>
public sealed record ArticleHit(string Id, double Score);
