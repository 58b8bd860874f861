using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Channels.Terminal;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Start;

namespace ReferenceBot.Host.Commands;

/// <summary><c>chat</c>: a conversation in the terminal.</summary>
internal static class ChatCommand
{
    private const string Channel = "terminal:";

    public static Command Create()
    {
        var command = new Command("chat", CommandTexts.Get("Chat"));
        var common = new CommonOptions(command);
        var json = new Option<bool>("--json") { Description = CommandTexts.Get("Chat_Json") };
        var now = new Option<string?>("--now") { Description = CommandTexts.Get("Chat_Now"), HelpName = "ISO" };
        var conversation = new Option<string?>("--conversation") { Description = CommandTexts.Get("Chat_Conversation"), HelpName = "ID" };
        conversation.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>()?.Length > IncomingMessage.MaxConversationLength - Channel.Length)
                result.AddError(CommandTexts.Get("Chat_ConversationTooLong", IncomingMessage.MaxConversationLength - Channel.Length));
        });
        command.Add(json);
        command.Add(now);
        command.Add(conversation);
        command.SetAction((parsed, cancel) => RunAsync(
            common.Read(parsed, parsed.GetValue(now)), parsed.GetValue(json), parsed.GetValue(conversation), cancel));
        return command;
    }

    private static async Task<int> RunAsync(StartOptions start, bool json, string? conversation, CancellationToken cancel)
    {
        using var host = LibraryHost.Build(start);
        await Progress.ShowAsync(CommandTexts.Get("Preparing"), () =>
            host.Services.GetRequiredService<Preparation>().PrepareConversationAsync(cancel));
        var options = new TerminalOptions(
            Channel + (conversation ?? Guid.NewGuid().ToString("N")), json, !json && !Console.IsInputRedirected, CommandTexts.Culture);
        var terminal = new TerminalChannel(host.Services.GetRequiredService<IAssistant>(), options, StandardStreams.In, StandardStreams.Out);
        await terminal.RunAsync(cancel);
        return ReferenceBotCommand.Success;
    }
}
