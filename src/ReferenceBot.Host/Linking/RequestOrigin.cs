using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Library;

namespace ReferenceBot.Host.Linking;

/// <summary>Whom a request comes from.</summary>
internal static class RequestOrigin
{
    /// <summary>
    /// Tells a form that was filled in on our page from one that another site sent. The secret in the address is the real guard.
    /// </summary>
    public static bool IsOurs(HttpContext context)
    {
        var headers = context.Request.Headers;
        // Browsers name the site only where they trust the connection; on others our own pages, which send no referrer, say "null".
        if (headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is "same-origin" or "none";
        var origin = headers.Origin.ToString();
        return origin is "" or "null" || (Uri.TryCreate(origin, UriKind.Absolute, out var sender) && IsOurs(context, sender));
    }

    /// <summary>An address; of IPv6 the network, all of which is one visitor's.</summary>
    public static string Visitor(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }

    private static bool IsOurs(HttpContext context, Uri sender)
    {
        var web = context.RequestServices.GetRequiredService<IOptions<WebOptions>>().Value;
        var known = web.PublicAddress.Length > 0 ? new Uri(web.PublicAddress).Authority : context.Request.Host.Value;
        return string.Equals(sender.Authority, known, StringComparison.OrdinalIgnoreCase);
    }
}
