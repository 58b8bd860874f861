namespace ReferenceBot.Host.Composition;

/// <summary>Who may see how the program does. By default nobody.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Shows counters and durations to Prometheus under <c>/metrics</c>.</summary>
    public bool Metrics { get; set; }

    /// <summary>Address of an OTLP collector (gRPC) that traces and metrics are sent to; empty to send none.</summary>
    public string Endpoint { get; set; } = "";

    public bool IsValid => Endpoint.Length == 0
        || (Uri.TryCreate(Endpoint, UriKind.Absolute, out var address)
            && (address.Scheme is "http" or "https") && address.UserInfo.Length == 0);
}
