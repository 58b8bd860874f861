using Microsoft.EntityFrameworkCore;
using ReferenceBot.Storage;

namespace ReferenceBot.Desk.Knowledge;

/// <summary>An article in the database, as its file's text.</summary>
internal sealed class ArticleRow
{
    public required string Id { get; init; }

    public required string Content { get; set; }

    public long Change { get; set; }

    /// <summary>No longer in the knowledge base; the row stays so that the index hears of it.</summary>
    public bool Withdrawn { get; set; }
}

internal sealed class DeskModel : IModelPart
{
    public void Build(ModelBuilder model) => model.Entity<ArticleRow>(article =>
    {
        article.ToTable("articles");
        article.HasKey(a => a.Id);
        article.Property(a => a.Id).HasColumnName("id").HasMaxLength(ArticleFile.MaxId);
        article.Property(a => a.Content).HasColumnName("content");
        article.Property(a => a.Change).HasColumnName("change");
        article.Property(a => a.Withdrawn).HasColumnName("withdrawn");
        article.HasIndex(a => a.Change).IsUnique();
    });
}
