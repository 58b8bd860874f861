using System.Globalization;
using System.Text.Json;
using ReferenceBot.Channels.Receiving;
using ReferenceBot.Channels.Sending;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Texts;
using ReferenceBot.Storage.Messages;

namespace ReferenceBot.Channels.Terminal;

/// <summary>
/// A conversation over two streams of text: one message a line, a reply after each. For people at a terminal, and, as JSON,
/// for scripts. Not thread-safe.
/// </summary>
public sealed class TerminalChannel(
    MessageReceiver receiver, ITurns turns, OutboxSender sender, ITurnReports reports, TerminalOptions options, TerminalStreams streams)
{
    private static readonly RoomTexts Words = new(typeof(TerminalChannel));

    // One more than a message may have shows that it was cut; for scripts two characters may stand for one line break.
    private readonly MessageLines _lines = new(streams.In, (options.Json ? 2 : 1) * IncomingMessage.MaxTextLength + 1);

    // A line has no name of its own; one run never delivers it twice.
    private readonly string _run = Guid.NewGuid().ToString("N");

    private int _received;

    /// <summary>Talks until the input ends. What an earlier run left unanswered or unshown comes first.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (options.Prompts)
            await streams.Out.WriteLineAsync(Words.Get("Welcome", options.Culture));
        await sender.TakeOverAsync(options.Conversation, cancel);
        await turns.ResumeAsync(options.Conversation, cancel);
        await SendAsync(cancel);
        while (await ReadAsync(cancel) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            await receiver.ReceiveAsync(ToMessage(line), $"{_run}:{++_received}", cancel);
            await turns.HandleAsync(options.Conversation, cancel);
            await SendAsync(cancel);
        }
    }

    private Task SendAsync(CancellationToken cancel) => sender.SendAsync(options.Conversation, reply => ShowAsync(reply, cancel), cancel);

    private async Task ShowAsync(ClaimedReply claimed, CancellationToken cancel)
    {
        var reply = claimed.ReadReply();
        await streams.Out.WriteLineAsync(options.Json
            ? await reports.WriteAsync(claimed.Conversation, claimed.Turn, reply, cancel)
            : Show(reply));
        await streams.Out.FlushAsync(cancel);
    }

    private async Task<string?> ReadAsync(CancellationToken cancel)
    {
        if (options.Prompts)
        {
            await streams.Out.WriteAsync("> ");
            await streams.Out.FlushAsync(cancel);
        }

        return await _lines.ReadAsync(cancel);
    }

    private IncomingMessage ToMessage(string line)
    {
        if (options.Json && ReadFileName(line) is { } file)
            return new IncomingMessage { Conversation = options.Conversation, Text = "", File = file };
        var text = options.Json ? line.Replace("\\n", "\n", StringComparison.Ordinal) : line;
        var cut = text.Length > IncomingMessage.MaxTextLength;
        return new IncomingMessage
        {
            Conversation = options.Conversation,
            Text = MessageReceiver.Cut(text),
            WasCut = cut,
        };
    }

    /// <summary>The name in a line <c>{"file":"PATH"}</c>; null when the line is something else.</summary>
    private static string? ReadFileName(string line)
    {
        if (!line.StartsWith('{'))
            return null;
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.TryGetProperty("file", out var path) && path.ValueKind == JsonValueKind.String
                ? Path.GetFileName(path.GetString())
                : null;
        }
        // The second is what half of a surrogate pair gives.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string Show(Reply reply)
    {
        var text = ReplyText.Of(reply);
        var buttons = string.Join("   ", reply.Buttons.Select(button => $"[{button.Label}: {button.Send}]"));
        return (buttons.Length == 0 ? text : $"{text}\n\n{buttons}") + "\n";
    }
}

/// <param name="Conversation">Id of the conversation, with its channel.</param>
/// <param name="Json">One JSON object a turn instead of text.</param>
/// <param name="Prompts">Somebody sits at the other end: greet and prompt.</param>
/// <param name="Culture">Language of the greeting.</param>
public sealed record TerminalOptions(string Conversation, bool Json, bool Prompts, CultureInfo Culture);

/// <summary>Where messages are read and replies are written.</summary>
public sealed record TerminalStreams(TextReader In, TextWriter Out);
