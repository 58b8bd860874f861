using System.ComponentModel.DataAnnotations;

namespace ReferenceBot.Domain.Library;

/// <summary>Where people's browsers reach this program.</summary>
public sealed class WebOptions
{
    /// <summary>Address that <c>serve</c> listens on when no other is named.</summary>
    public const string LocalAddress = "http://127.0.0.1:5080";

    /// <summary>Address of the pages as seen from outside, without a path; empty while only this machine uses them.</summary>
    [RegularExpression("|https?://[^/]+/?")]
    public string PublicAddress { get; set; } = "";

    /// <summary>The page on which a linking step is completed.</summary>
    public Uri LinkPage(string token) => new(new Uri(PublicAddress.Length > 0 ? PublicAddress : LocalAddress), "/link/" + token);
}
