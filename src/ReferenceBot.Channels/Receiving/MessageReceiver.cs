using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Telemetry;
using ReferenceBot.Language.Masking;
using ReferenceBot.Language.Text;
using ReferenceBot.Storage.Messages;

namespace ReferenceBot.Channels.Receiving;

/// <summary>
/// Puts what a transport delivers into the inbox, and does nothing else, so that the transport can be answered at once. What must
/// never be stored is taken out before. Thread-safe.
/// </summary>
public sealed class MessageReceiver(Inbox inbox, IServiceScopeFactory scopes)
{
    /// <param name="updateId">The transport's name of the message, unique in its channel.</param>
    /// <returns>False when the message is there already.</returns>
    public async Task<bool> ReceiveAsync(IncomingMessage message, string updateId, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(message);
        using var stage = LibraryTelemetry.Begin("receive");
        await using var scope = scopes.CreateAsyncScope();
        var links = scope.ServiceProvider.GetRequiredService<IAccountLinks>();
        var linking = await links.IsStepOpenAsync(message.Conversation, cancel);
        return await inbox.AcceptAsync(Storable(message, linking), updateId, cancel);
    }

    /// <summary>The message as it may be stored.</summary>
    /// <param name="linking">A linking step is open, so that a short number may be a PIN.</param>
    public static IncomingMessage Storable(IncomingMessage message, bool linking)
    {
        ArgumentNullException.ThrowIfNull(message);
        var masked = SecretMask.Mask(TextFolding.CleanLines(message.Text), linking);
        // A placeholder is longer than the PIN it stands for.
        var cut = masked.Text.Length > IncomingMessage.MaxTextLength;
        return message with
        {
            Text = cut ? Cut(masked.Text) : masked.Text,
            WasCut = message.WasCut || cut,
            SecretTaken = message.SecretTaken || masked.Masked,
            File = message.File is { } file ? TextFolding.Clean(file) : null,
        };
    }

    /// <summary>As much of a text as a message may have; half of a surrogate pair is no character.</summary>
    public static string Cut(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = Math.Min(text.Length, IncomingMessage.MaxTextLength);
        return text[..(end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)];
    }
}
