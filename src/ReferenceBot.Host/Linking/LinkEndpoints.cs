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
using ReferenceBot.Storage;

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
                RequestOrigin.Visitor(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = MostRequests, Window = Window }));
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

    private static Task OpenAsync(HttpContext context) => AnswerAsync(context, async (desk, cancel) =>
        await desk.FindStepAsync(Token(context), cancel) is null ? LinkMessage.Gone : LinkMessage.None);

    private static Task ConfirmAsync(HttpContext context) => RequestOrigin.IsOurs(context)
        ? AnswerAsync(context, (desk, cancel) => LinkAsync(context, desk, cancel))
        : ShowAsync(context, LinkMessage.Foreign, context.RequestAborted);

    private static async Task AnswerAsync(HttpContext context, Func<LinkDesk, CancellationToken, Task<LinkMessage>> answer)
    {
        var cancel = context.RequestAborted;
        LinkMessage message;
        try
        {
            message = await answer(context.RequestServices.GetRequiredService<LinkDesk>(), cancel);
        }
        catch (Exception fault) when (fault is LibrarySystemDownException || DatabaseFault.In(fault) is not null)
        {
            Log.SystemDown(context.RequestServices.GetRequiredService<ILogger<LinkPage>>(), fault.Message);
            message = LinkMessage.Down;
        }
        catch (BadHttpRequestException fault)
        {
            context.Response.StatusCode = fault.StatusCode;
            return;
        }
        // A form with more or longer fields than any form of ours.
        catch (InvalidDataException)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await ShowAsync(context, message, cancel);
    }

    private static async Task<LinkMessage> LinkAsync(HttpContext context, LinkDesk desk, CancellationToken cancel)
    {
        if (!context.Request.HasFormContentType)
            throw new BadHttpRequestException("Not a form.", StatusCodes.Status415UnsupportedMediaType);
        var form = await context.Request.ReadFormAsync(cancel);
        var (card, pin) = (form[LinkPage.CardField].ToString(), form[LinkPage.PinField].ToString());
        var consent = ConsentIn(form);
        var result = await desk.ConfirmAsync(Token(context), card, pin, consent, cancel);
        Log.Answered(context.RequestServices.GetRequiredService<ILogger<LinkPage>>(), result.Outcome);
        var message = LinkMessage.Of(result.Outcome);
        // Whoever mistyped the child's PIN has the guardian's fields still before them.
        return result.Outcome == LinkOutcome.Wrong && consent is not null ? message with { Guardian = true } : message;
    }

    private static GuardianConsent? ConsentIn(IFormCollection form) => form.ContainsKey(LinkPage.GuardianCardField)
        ? new GuardianConsent(
            form[LinkPage.GuardianCardField].ToString().Trim(),
            form[LinkPage.GuardianPinField].ToString(),
            form[LinkPage.ConsentField].ToString() == LinkPage.Agreed)
        : null;

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

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A card was entered on a linking page: {Outcome}.")]
        public static partial void Answered(ILogger logger, LinkOutcome outcome);

        [LoggerMessage(2, LogLevel.Warning, "A linking page could not be answered: {Reason}")]
        public static partial void SystemDown(ILogger logger, string reason);
    }
}
