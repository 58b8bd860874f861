using System.Text.Json;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Arranging;

/// <summary>Somebody talking with the assistant.</summary>
internal sealed class ConversationDriver(LibraryDesk desk, string id)
{
    /// <summary>Says something that means one or more wishes; a wish without words of its own means the whole message.</summary>
    public Task<Told> Say(string text, params Wish[] wishes) =>
        Say(text, Meaning.Act([.. wishes.Select(wish => wish.Text.Length > 0 ? wish : wish.In(text))]));

    public Task<Told> Say(string text, MessageUnderstanding meaning, CancellationToken cancel = default)
    {
        desk.Understanding.Meanings[text] = meaning;
        return Send(new IncomingMessage { Conversation = id, Text = text }, cancel);
    }

    /// <summary>Presses a button, or chooses by number: no model is needed to understand it.</summary>
    public Task<Told> Choose(string text) => Send(new IncomingMessage { Conversation = id, Text = text });

    public Task<Told> SendFile(string name) => Send(new IncomingMessage { Conversation = id, Text = "", File = name });

    public async Task<Told> Send(IncomingMessage message, CancellationToken cancel = default) =>
        new(await desk.Assistant.AnswerAsync(message with { Conversation = id }, cancel));
}

/// <summary>What the person was told, and what the turn reports of itself.</summary>
internal sealed class Told(Answer answer)
{
    public Reply Reply => answer.Reply;

    public string Line => answer.Report;

    public JsonElement Report { get; } = JsonDocument.Parse(answer.Report).RootElement;

    public string Text => ReplyText.Of(Reply);

    /// <summary>Functions called, in order, with a plus between them; empty when none was.</summary>
    public string Functions => string.Join('+', Calls.Select(call => call.GetProperty("function").GetString()));

    public List<JsonElement> Calls => [.. Report.GetProperty("calls").EnumerateArray()];

    public List<RecordId> Records => [.. Reply.Records.Select(card => card.Id)];

    public List<string> Buttons => [.. Reply.Buttons.Select(button => button.Send)];

    public override string ToString() => Text;
}
