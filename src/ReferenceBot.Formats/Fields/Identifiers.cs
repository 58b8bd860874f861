namespace ReferenceBot.Formats.Fields;

/// <summary>Addresses and DOIs: what is kept of them and in which form.</summary>
internal static class Identifiers
{
    private const int MaxLinkLength = 2_000;

    /// <summary>Lower case, without an address or "doi:" before it; null when it is none.</summary>
    public static string? Doi(string text)
    {
        var at = text.IndexOf("10.", StringComparison.Ordinal);
        if (at < 0 || (at > 0 && text[at - 1] is not ('/' or ':' or ' ')))
            return null;
        var doi = text[at..].TrimEnd('.', ',', ';', ' ').ToLowerInvariant();
        var slash = doi.IndexOf('/');
        var registrant = slash < 0 ? "" : doi[3..slash];
        var valid = registrant.Length >= 4 && registrant.All(c => char.IsAsciiDigit(c) || c == '.') && slash < doi.Length - 1;
        return valid && !doi.Contains(' ') ? doi : null;
    }

    /// <summary>An http or https address, else null.</summary>
    public static string? Link(string text)
    {
        var address = text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "http://" + text : text;
        var http = address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        if (!http || address.Length > MaxLinkLength || address.AsSpan().ContainsAny(" \"<>\\"))
            return null;
        return HasHost(address) ? address : null;
    }

    // An address with a user name shows another host than it goes to.
    private static bool HasHost(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Host.Length > 0 && uri.UserInfo.Length == 0;
}
