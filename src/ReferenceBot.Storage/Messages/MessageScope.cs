namespace ReferenceBot.Storage.Messages;

/// <summary>Whose messages a worker or sender looks after: those of some channels, or of one conversation.</summary>
public sealed class MessageScope
{
    private readonly string _column;
    private readonly string[] _values;

    private MessageScope(string column, params string[] values)
    {
        _column = column;
        _values = values;
    }

    /// <exception cref="ArgumentException">No channel is named.</exception>
    public static MessageScope Channels(params string[] channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        return channels.Length > 0
            ? new MessageScope("channel", channels)
            : throw new ArgumentException("At least one channel.", nameof(channels));
    }

    public static MessageScope Conversation(string conversation) => new("conversation", conversation);

    /// <summary>The channel of a conversation: what stands before its first colon.</summary>
    internal static string ChannelOf(string conversation)
    {
        var colon = conversation.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? conversation[..colon] : throw new ArgumentException($"'{conversation}' names no channel.", nameof(conversation));
    }

    /// <summary>The condition as SQL; its values are added to the others.</summary>
    internal string Condition(List<object> parameters)
    {
        var places = _values.Select((_, i) => $"{{{parameters.Count + i}}}").ToList();
        parameters.AddRange(_values);
        return $"{_column} IN ({string.Join(", ", places)})";
    }
}
