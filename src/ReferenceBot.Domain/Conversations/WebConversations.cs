namespace ReferenceBot.Domain.Conversations;

/// <summary>Conversations held in browsers. Their replies are not sent: the pages read them from the outbox, as a log.</summary>
public static class WebConversations
{
    /// <summary>Channel of the library's own page.</summary>
    public const string Page = "web";

    /// <summary>Channel of the page in a frame of another site. What surrounds it is not ours, so no account is ever shown there.</summary>
    public const string Widget = "widget";

    /// <summary>The conversation stands in a frame of another site.</summary>
    public static bool IsWidget(string conversation) => Is(conversation, Widget);

    /// <summary>The conversation is held on the library's own page.</summary>
    public static bool IsPage(string conversation) => Is(conversation, Page);

    private static bool Is(string conversation, string channel)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return conversation.StartsWith(channel + ':', StringComparison.Ordinal);
    }
}
