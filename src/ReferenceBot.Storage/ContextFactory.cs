using Microsoft.EntityFrameworkCore;

namespace ReferenceBot.Storage;

/// <summary>Hands out the chosen provider's context under the name that the rooms know.</summary>
internal sealed class ContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<ReferenceBotContext>
    where TContext : ReferenceBotContext
{
    public ReferenceBotContext CreateDbContext() => contexts.CreateDbContext();
}
