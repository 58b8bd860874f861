using System.Globalization;
using System.Text.Json;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Channels.Terminal;

/// <summary>
/// A conversation over two streams of text: one message a line, a reply after each. For people at a terminal, and, as JSON,
/// for scripts. Not thread-safe.
/// </summary>
public sealed class TerminalChannel(IAssistant assistant, TerminalOptions options, TextReader input, TextWriter output)
{
    private static readonly RoomTexts Words = new(typeof(TerminalChannel));

    // One more than a message may have shows that it was cut; for scripts two characters may stand for one line break.
    private readonly MessageLines _lines = new(input, (options.Json ? 2 : 1) * IncomingMessage.MaxTextLength + 1);

    /// <summary>Talks until the input ends.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (options.Prompts)
            await output.WriteLineAsync(Words.Get("Welcome", options.Culture));
        while (await ReadAsync(cancel) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var answer = await assistant.AnswerAsync(ToMessage(line), cancel);
            await output.WriteLineAsync(options.Json ? answer.Report : Show(answer.Reply));
            await output.FlushAsync(cancel);
        }
    }

    private async Task<string?> ReadAsync(CancellationToken cancel)
    {
        if (options.Prompts)
        {
            await output.WriteAsync("> ");
            await output.FlushAsync(cancel);
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
            Text = cut ? Cut(text) : text,
            WasCut = cut,
        };
    }

    // Half of a surrogate pair is no character.
    private static string Cut(string text)
    {
        var end = IncomingMessage.MaxTextLength;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
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
