using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Storage;

namespace ReferenceBot.Circulation.Tests.Arranging;

/// <summary>One turn of a conversation: what it does is kept when it is committed.</summary>
internal sealed class Turn(IServiceScope scope) : IDisposable
{
    public ICirculation Circulation => scope.ServiceProvider.GetRequiredService<ICirculation>();

    public IAccountLinks Links => scope.ServiceProvider.GetRequiredService<IAccountLinks>();

    /// <summary>Does an act for which the patron was asked in a question of its own.</summary>
    public Task<ActResult> DoAsync(string card, CirculationAct act, string? question = null, CancellationToken cancel = default) =>
        Circulation.DoAsync(act, new Confirmation(question ?? Guid.NewGuid().ToString("N"), 0, card), cancel);

    public Task CommitAsync() => scope.ServiceProvider.GetRequiredService<ReferenceBotContext>().SaveChangesAsync();

    public void Dispose() => scope.Dispose();
}
