using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Telemetry;
using ReferenceBot.Domain.Texts;
using ReferenceBot.Storage.Messages;

namespace ReferenceBot.Assistant.Turns;

/// <summary>
/// Takes messages from the inbox and has them answered: those of one conversation in their order, one at a time, those of many
/// side by side. Thread-safe.
/// </summary>
public sealed partial class TurnWorker(
    Inbox inbox, IAssistant assistant, IOptions<LibraryOptions> library, TimeProvider clock, ILogger<TurnWorker> logger)
    : ITurns
{
    /// <summary>How long a message is ours without a sign of life; after a crash, others wait as long.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    /// <summary>A message that fails this often is given up, with an apology, so that the next can be answered.</summary>
    private const int MostAttempts = 3;

    /// <summary>How long a message rests after each failure, for what is wrong to pass.</summary>
    private static readonly TimeSpan[] Rests = [TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5)];

    /// <summary>How often it is looked whether a message that rests, or that another holds, can be taken.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    private static readonly RoomTexts Words = new(typeof(TurnWorker));

    public async Task ResumeAsync(string conversation, CancellationToken cancel)
    {
        await inbox.TakeOverAsync(MessageScope.Conversation(conversation), cancel);
        await HandleAsync(conversation, cancel);
    }

    public async Task HandleAsync(string conversation, CancellationToken cancel)
    {
        var scope = MessageScope.Conversation(conversation);
        while (true)
        {
            if (await HandleAsync(scope, 1, cancel) > 0)
                continue;
            if (!await inbox.IsWaitingAsync(conversation, cancel))
                return;
            await Task.Delay(Look, clock, cancel);
        }
    }

    /// <summary>Handles the oldest waiting message of each conversation.</summary>
    /// <param name="most">Conversations at one time.</param>
    /// <returns>How many messages were taken; 0 when none waits.</returns>
    public async Task<int> HandleAsync(MessageScope scope, int most, CancellationToken cancel)
    {
        var claimed = await inbox.ClaimAsync(scope, most, Lease, cancel);
        await Task.WhenAll(claimed.Select(message => HandleAsync(message, cancel)));
        return claimed.Count;
    }

    private async Task HandleAsync(ClaimedMessage claimed, CancellationToken cancel)
    {
        try
        {
            await AnswerAsync(claimed, cancel);
            LibraryTelemetry.CountInbox("done");
        }
        catch (LeaseLostException)
        {
            Log.LeaseLost(logger);
            LibraryTelemetry.CountLostLease();
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Whoever comes next shall not have to wait for the lease to end.
            await inbox.ReleaseAsync(claimed.Receipt, CancellationToken.None);
            throw;
        }
        catch (Exception fault)
        {
            await GiveBackAsync(claimed, fault, cancel);
        }
    }

    private async Task AnswerAsync(ClaimedMessage claimed, CancellationToken cancel)
    {
        using var ours = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var keeping = KeepAsync(claimed.Receipt, ours);
        try
        {
            await assistant.AnswerAsync(claimed.Message, ours.Token);
        }
        catch (OperationCanceledException fault) when (ours.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new LeaseLostException(fault);
        }
        finally
        {
            // Before the message is given back: a late beat would hold it for a whole lease.
            await ours.CancelAsync();
            await keeping;
        }
    }

    private async Task GiveBackAsync(ClaimedMessage claimed, Exception fault, CancellationToken cancel)
    {
        Log.TurnFailed(logger, claimed.Attempts, fault);
        LibraryTelemetry.CountInbox(claimed.Attempts < MostAttempts ? "given_back" : "failed");
        if (claimed.Attempts < MostAttempts)
            await inbox.KeepAsync(claimed.Receipt, Rests[claimed.Attempts - 1], cancel);
        else
            await inbox.FailAsync(claimed.Receipt, Apology(), cancel);
    }

    private Reply Apology()
    {
        var culture = library.Value.Language == "en" ? Cultures.English : Cultures.Indonesian;
        return new Reply([new TextBlock(Words.Get("TurnFailed", culture))], []);
    }

    /// <summary>Makes the lease last as long as the turn does; a turn that lost it is ended, for its end could not be saved.</summary>
    private async Task KeepAsync(InboxReceipt receipt, CancellationTokenSource ours)
    {
        using var beat = new PeriodicTimer(Lease / 3, clock);
        try
        {
            while (await beat.WaitForNextTickAsync(ours.Token))
                await BeatAsync(receipt, ours);
        }
        // The turn is over, and with it a beat that was just under way.
        catch (Exception) when (ours.IsCancellationRequested)
        {
        }
    }

    private async Task BeatAsync(InboxReceipt receipt, CancellationTokenSource ours)
    {
        try
        {
            if (!await inbox.KeepAsync(receipt, Lease, ours.Token))
                await ours.CancelAsync();
        }
        // A database that cannot be reached now may be back at the next beat; if not, the turn ends when it is saved.
        catch (Exception fault) when (!ours.IsCancellationRequested)
        {
            Log.NotKept(logger, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Another worker took a message over.")]
        public static partial void LeaseLost(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "A message could not be handled (attempt {Attempt}).")]
        public static partial void TurnFailed(ILogger logger, int attempt, Exception fault);

        [LoggerMessage(3, LogLevel.Warning, "The lease of a message could not be made longer.")]
        public static partial void NotKept(ILogger logger, Exception fault);
    }
}
