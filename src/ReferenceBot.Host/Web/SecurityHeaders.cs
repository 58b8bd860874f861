using Microsoft.AspNetCore.Http;

namespace ReferenceBot.Host.Web;

/// <summary>Tells browsers to keep everything to themselves. A page that shows anything allows just that in its own policy.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Nothing may be loaded, sent or framed.</summary>
    public const string NothingAllowed = "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = NothingAllowed;
        headers.XFrameOptions = "DENY";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    }
}
