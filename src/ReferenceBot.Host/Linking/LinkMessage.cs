using Microsoft.AspNetCore.Http;
using ReferenceBot.Circulation.Patrons;

namespace ReferenceBot.Host.Linking;

/// <summary>What a linking page says.</summary>
/// <param name="Text">Key of what came of it; null before anything was tried.</param>
/// <param name="Form">There is something to fill in.</param>
internal sealed record LinkMessage(int Status, string? Text, bool Form, TimeSpan? RetryAfter = null)
{
    /// <summary>The guardian of a child's card fills something in too.</summary>
    public bool Guardian { get; init; }

    public static readonly LinkMessage None = new(StatusCodes.Status200OK, null, Form: true);
    public static readonly LinkMessage Linked = new(StatusCodes.Status200OK, "Link_Done", Form: false);
    public static readonly LinkMessage Gone = new(StatusCodes.Status410Gone, "Link_Gone", Form: false);
    public static readonly LinkMessage Wrong = new(StatusCodes.Status422UnprocessableEntity, "Link_Wrong", Form: true);

    public static readonly LinkMessage GuardianNeeded =
        new(StatusCodes.Status422UnprocessableEntity, "Link_GuardianNeeded", Form: true) { Guardian = true };

    public static readonly LinkMessage GuardianWrong =
        new(StatusCodes.Status422UnprocessableEntity, "Link_GuardianWrong", Form: true) { Guardian = true };

    public static readonly LinkMessage SampleRefused = new(StatusCodes.Status403Forbidden, "Link_SampleRefused", Form: true);
    public static readonly LinkMessage Foreign = new(StatusCodes.Status403Forbidden, "Link_Foreign", Form: false);

    public static readonly LinkMessage TooManyAttempts =
        new(StatusCodes.Status429TooManyRequests, "Link_TooManyAttempts", Form: false, TimeSpan.FromMinutes(15));

    public static readonly LinkMessage TooManyRequests =
        new(StatusCodes.Status429TooManyRequests, "Link_TooManyRequests", Form: false, TimeSpan.FromMinutes(1));

    public static readonly LinkMessage Down =
        new(StatusCodes.Status503ServiceUnavailable, "Link_Down", Form: true, TimeSpan.FromMinutes(1));

    public static LinkMessage Of(LinkOutcome outcome) => outcome switch
    {
        LinkOutcome.Linked => Linked,
        LinkOutcome.Wrong => Wrong,
        LinkOutcome.GuardianNeeded => GuardianNeeded,
        LinkOutcome.GuardianWrong => GuardianWrong,
        LinkOutcome.TooManyAttempts => TooManyAttempts,
        LinkOutcome.SampleRefused => SampleRefused,
        _ => Gone,
    };
}
