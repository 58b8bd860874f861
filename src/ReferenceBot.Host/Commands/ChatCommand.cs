using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Channels.Terminal;
using ReferenceBot.Circulation.Patrons;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Start;

namespace ReferenceBot.Host.Commands;

/// <summary><c>chat</c>: a conversation in the terminal.</summary>
internal static class ChatCommand
{
    private const string Channel = "terminal:";

    private static readonly int MaxNameLength = IncomingMessage.MaxConversationLength - Channel.Length;

    public static Command Create()
    {
        var command = new Command("chat", CommandTexts.Get("Chat"));
        var common = new CommonOptions(command);
        var patron = new Option<string?>("--patron") { Description = CommandTexts.Get("Chat_Patron"), HelpName = "CARD" };
        var json = new Option<bool>("--json") { Description = CommandTexts.Get("Chat_Json") };
        var now = CheckedOption.Create<string>("--now", "Chat_Now", "ISO", ReadTime);
        var conversation = CheckedOption.Create<string>("--conversation", "Chat_Conversation", "ID", ReadName);
        foreach (var option in new Option[] { patron, json, now, conversation })
            command.Add(option);
        command.SetAction((parsed, cancel) => RunAsync(
            common.Read(parsed, parsed.GetValue(now)),
            new Talk(parsed.GetValue(patron), parsed.GetValue(json), parsed.GetValue(conversation)),
            cancel));
        return command;
    }

    private static Checked<string> ReadTime(string typed) =>
        RunningClock.TryRead(typed, out _) ? typed : Checked<string>.Wrong("Chat_NoTime", typed);

    private static Checked<string> ReadName(string typed) =>
        typed.Length <= MaxNameLength ? typed : Checked<string>.Wrong("Chat_ConversationTooLong", MaxNameLength);

    private static async Task<int> RunAsync(StartOptions start, Talk talk, CancellationToken cancel)
    {
        using var host = LibraryHost.Build(start);
        await Progress.ShowAsync(CommandTexts.Get("Preparing"), () =>
            host.Services.GetRequiredService<Preparation>().PrepareConversationAsync(cancel));
        var conversation = Channel + (talk.Conversation ?? Guid.NewGuid().ToString("N"));
        if (talk.Patron is { } card && !await LinkAsync(host.Services, conversation, card, cancel))
        {
            await Console.Error.WriteLineAsync(CommandTexts.Get("Chat_NoCard", card));
            return ReferenceBotCommand.Failure;
        }

        var options = new TerminalOptions(
            conversation,
            talk.Json,
            !talk.Json && !Console.IsInputRedirected,
            CommandTexts.Culture);
        var streams = new TerminalStreams(StandardStreams.In, StandardStreams.Out);
        await ActivatorUtilities.CreateInstance<TerminalChannel>(host.Services, options, streams).RunAsync(cancel);
        return ReferenceBotCommand.Success;
    }

    /// <summary>Whoever can run the program here can read its database too, so no PIN is asked.</summary>
    private static async Task<bool> LinkAsync(IServiceProvider services, string conversation, string card, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<LinkDesk>();
        return (await desk.LinkByOperatorAsync(conversation, null, card, cancel)).Outcome == LinkOutcome.Linked;
    }

    /// <param name="Patron">The library card of who is talking.</param>
    /// <param name="Json">One JSON object a turn.</param>
    /// <param name="Conversation">The conversation to go on with.</param>
    private sealed record Talk(string? Patron, bool Json, string? Conversation);
}
