namespace ReferenceBot.Domain.Library;

/// <summary>Where people's browsers reach this program.</summary>
public sealed class WebOptions
{
    /// <summary>Address that <c>serve</c> listens on when no other is named.</summary>
    public const string LocalAddress = "http://127.0.0.1:5080";

    private string _local = LocalAddress;

    /// <summary>Address of the pages as seen from outside, without a path; empty while only this machine uses them.</summary>
    public string PublicAddress { get; set; } = "";

    /// <summary>The address can be put before a page's path.</summary>
    public bool IsValid => PublicAddress.Length == 0
        || (Uri.TryCreate(PublicAddress, UriKind.Absolute, out var address) && (address.Scheme is "http" or "https")
            && address.PathAndQuery == "/" && address.UserInfo.Length == 0);

    /// <summary>Says where this program really listens; pages are there as long as no public address is set.</summary>
    public void ListenOn(string address) => _local = address;

    /// <summary>The page on which a linking step is completed.</summary>
    public Uri LinkPage(string token) => new(new Uri(PublicAddress.Length > 0 ? PublicAddress : _local), "/link/" + token);
}
