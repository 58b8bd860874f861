using System.Globalization;
using System.Text;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReferenceBot.Circulation.Patrons;
using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Host.Linking;

/// <summary>The one-time pages on which somebody proves that a card is theirs.</summary>
internal static partial class LinkEndpoints
{
    /// <summary>Requests that one visitor may make in <see cref="Window"/>.</summary>
    public const int MostRequests = 60;

    private const string Path = "/link";
    private const string Limit = "link";
    private const int MostBytes = 4096;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Is this an address in which the secret of a page stands?</summary>
    public static bool IsAt(PathString path) => path.StartsWithSegments(Path);

    public static IServiceCollection AddLinking(this IServiceCollection services)
    {
        services.AddSingleton<LinkPage>();
        return services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(Limit, context => RateLimitPartition.GetFixedWindowLimiter(
                Visitor(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = MostRequests, Window = Window }));
            limiter.OnRejected = (rejected, cancel) => new ValueTask(ShowAsync(rejected.HttpContext, LinkMessage.TooManyRequests, cancel));
        });
    }

    public static void MapLinking(this WebApplication app)
    {
        var pages = app.MapGroup(Path).RequireRateLimiting(Limit).WithMetadata(new RequestSizeLimitAttribute(MostBytes));
        // A delegate of a context alone needs no binding; the route values are read by hand.
        pages.MapGet("/{token}", (RequestDelegate)OpenAsync);
        pages.MapPost("/{token}", (RequestDelegate)ConfirmAsync);
    }

    private static async Task OpenAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var desk = context.RequestServices.GetRequiredService<LinkDesk>();
        if (await desk.FindStepAsync(Token(context), cancel) is null)
            await ShowAsync(context, LinkMessage.Gone, cancel);
        else
            await ShowAsync(context, LinkMessage.None, cancel);
    }

    private static async Task ConfirmAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        try
        {
            var message = RequestOrigin.IsOurs(context) ? await LinkAsync(context, cancel) : LinkMessage.Foreign;
            await ShowAsync(context, message, cancel);
        }
        catch (BadHttpRequestException fault)
        {
            context.Response.StatusCode = fault.StatusCode;
        }
        // A form that is larger or has more fields than ours.
        catch (InvalidDataException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private static async Task<LinkMessage> LinkAsync(HttpContext context, CancellationToken cancel)
    {
        if (!context.Request.HasFormContentType)
            throw new BadHttpRequestException("Not a form.", StatusCodes.Status415UnsupportedMediaType);
        var form = await context.Request.ReadFormAsync(cancel);
        var logger = context.RequestServices.GetRequiredService<ILogger<LinkPage>>();
        try
        {
            var desk = context.RequestServices.GetRequiredService<LinkDesk>();
            var result = await desk.ConfirmAsync(
                Token(context), form[LinkPage.CardField].ToString(), form[LinkPage.PinField].ToString(), cancel);
            Log.Answered(logger, result.Outcome);
            return LinkMessage.Of(result.Outcome);
        }
        catch (LibrarySystemDownException fault)
        {
            Log.SystemDown(logger, fault.Message);
            return LinkMessage.Down;
        }
    }

    private static async Task ShowAsync(HttpContext context, LinkMessage message, CancellationToken cancel)
    {
        var page = context.RequestServices.GetRequiredService<LinkPage>();
        var culture = PageLanguage.Of(context);
        var response = context.Response;
        response.StatusCode = message.Status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentSecurityPolicy = LinkPage.Policy;
        response.Headers.ContentLanguage = culture.TwoLetterISOLanguageName;
        response.Headers.Vary = "Accept-Language";
        if (message.RetryAfter is { } wait)
            response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        await response.WriteAsync(page.Write(message, culture), Encoding.UTF8, cancel);
    }

    private static string Token(HttpContext context) => context.GetRouteValue("token") as string ?? "";

    /// <summary>An address; of IPv6 the network, all of which is one visitor's.</summary>
    private static string Visitor(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, 8) : bytes);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A card was entered on a linking page: {Outcome}.")]
        public static partial void Answered(ILogger logger, LinkOutcome outcome);

        [LoggerMessage(2, LogLevel.Warning, "A card could not be linked, the library system cannot be reached: {Reason}")]
        public static partial void SystemDown(ILogger logger, string reason);
    }
}
