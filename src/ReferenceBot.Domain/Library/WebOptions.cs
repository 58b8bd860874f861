namespace ReferenceBot.Domain.Library;

/// <summary>Where people's browsers reach this program.</summary>
public sealed class WebOptions
{
    /// <summary>Address that <c>serve</c> listens on when no other is named.</summary>
    public const string LocalAddress = "http://127.0.0.1:5080";

    private string _local = LocalAddress;

    /// <summary>Address of the pages as seen from outside, without a path; empty while only this machine uses them.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>Sites that may show the chat in a frame, such as <c>https://www.library.example</c>; none by default.</summary>
    public IList<string> EmbeddedIn { get; } = [];

    /// <summary>Minutes without a message after which a page forgets a linked card and all that was said: 1 to 60.</summary>
    public int IdleMinutes { get; set; } = 10;

    /// <summary>The address can be put before a page's path.</summary>
    public bool IsAddressValid => PublicAddress.Length == 0 || IsOrigin(PublicAddress);

    /// <summary>Each site is named as a browser names it.</summary>
    public bool AreSitesValid => EmbeddedIn.All(IsOrigin);

    public bool IsIdleValid => IdleMinutes is >= 1 and <= 60;

    /// <summary>The library's own chat page.</summary>
    public Uri ChatPage => new(PublicAddress.Length > 0 ? PublicAddress : _local);

    /// <summary>Says where this program really listens; pages are there as long as no public address is set.</summary>
    public void ListenOn(string address) => _local = address;

    /// <summary>The page on which a linking step is completed.</summary>
    public Uri LinkPage(string token) => new(ChatPage, "/link/" + token);

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")
        && address.PathAndQuery == "/" && address.Fragment.Length == 0 && address.UserInfo.Length == 0
        && text.IndexOfAny([';', ',', ' ', '\'', '"', '*']) < 0;
}
