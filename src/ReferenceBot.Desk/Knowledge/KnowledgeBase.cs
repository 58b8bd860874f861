using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Storage;

namespace ReferenceBot.Desk.Knowledge;

/// <summary>The articles in the database. Thread-safe: each call has a connection of its own.</summary>
public sealed class KnowledgeBase(IDbContextFactory<ReferenceBotContext> contexts) : IArticles, IArticleSource
{
    public async Task<Article?> GetAsync(string id, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var row = await context.Set<ArticleRow>().AsNoTracking().SingleOrDefaultAsync(
            article => article.Id == id && !article.Withdrawn, cancel);
        return row is null ? null : Parse(row);
    }

    public async Task<IReadOnlyList<Article>> GetForIntentAsync(string intent, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = await context.Set<ArticleRow>().AsNoTracking().Where(article => !article.Withdrawn)
            .OrderBy(article => article.Id).ToListAsync(cancel);
        return [.. rows.Select(Parse).Where(article => article.Intents.Contains(intent)).OrderBy(article => article.Intents.Count)];
    }

    public async Task<long> GetLastChangeAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await context.Set<ArticleRow>().MaxAsync(row => (long?)row.Change, cancel) ?? 0;
    }

    public async IAsyncEnumerable<ArticleChange> ReadChangesAsync(long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var rows = context.Set<ArticleRow>().AsNoTracking().Where(row => row.Change > after).OrderBy(row => row.Change).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancel))
            yield return new ArticleChange(row.Change, row.Id, row.Withdrawn ? null : Parse(row));
    }

    /// <summary>Takes the articles of a folder in: new and changed ones are written, those that are gone withdrawn.</summary>
    /// <returns>How many were written or withdrawn.</returns>
    /// <exception cref="FormatException">A file is not an article; nothing was changed.</exception>
    public async Task<int> ImportAsync(string folder, CancellationToken cancel)
    {
        var files = ArticleFolder.Read(folder);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var changes = ChangeSequence.Lock(transaction.GetDbTransaction());
        var known = await context.Set<ArticleRow>().ToDictionaryAsync(row => row.Id, cancel);
        var written = 0;
        foreach (var (id, content) in files)
            written += Write(context, known.GetValueOrDefault(id), id, content, changes);
        foreach (var gone in known.Values.Where(row => !row.Withdrawn && !files.ContainsKey(row.Id)))
        {
            gone.Withdrawn = true;
            gone.Change = changes.Next();
            written++;
        }

        changes.Save();
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return written;
    }

    private static int Write(ReferenceBotContext context, ArticleRow? known, string id, string content, ChangeSequence changes)
    {
        if (known is { Withdrawn: false } && known.Content == content)
            return 0;
        if (known is null)
        {
            context.Add(new ArticleRow { Id = id, Content = content, Change = changes.Next() });
            return 1;
        }

        known.Content = content;
        known.Withdrawn = false;
        known.Change = changes.Next();
        return 1;
    }

    private static Article Parse(ArticleRow row) => ArticleFile.Parse(row.Id, row.Content);
}
