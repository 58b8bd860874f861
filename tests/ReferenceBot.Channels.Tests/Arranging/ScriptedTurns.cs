using Microsoft.EntityFrameworkCore;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Storage;
using ReferenceBot.Storage.Messages;

namespace ReferenceBot.Channels.Tests.Arranging;

/// <summary>Answers every message in the inbox with the same reply, and remembers what it heard.</summary>
internal sealed class ScriptedTurns(Inbox inbox, Outbox outbox, IDbContextFactory<ReferenceBotContext> contexts) : ITurns, ITurnReports
{
    public List<IncomingMessage> Heard { get; } = [];

    public Reply Reply { get; set; } = new([new TextBlock("Halo!")], []);

    /// <summary>Called before each answer.</summary>
    public Action OnMessage { get; set; } = () => { };

    public Task ResumeAsync(string conversation, CancellationToken cancel) => HandleAsync(conversation, cancel);

    public async Task HandleAsync(string conversation, CancellationToken cancel)
    {
        while (await inbox.ClaimAsync(MessageScope.Conversation(conversation), 1, TimeSpan.FromMinutes(1), cancel) is [var claimed])
        {
            OnMessage();
            Heard.Add(claimed.Message);
            cancel.ThrowIfCancellationRequested();
            await using var context = await contexts.CreateDbContextAsync(cancel);
            await inbox.CloseAsync(context, claimed.Receipt, cancel);
            outbox.Add(context, conversation, claimed.Receipt, Heard.Count, Reply);
            await context.SaveChangesAsync(cancel);
        }
    }

    public Task<string> WriteAsync(string conversation, int? turn, Reply reply, CancellationToken cancel) =>
        Task.FromResult($"{{\"turn\":{turn}}}");
}
