using Microsoft.Extensions.Configuration;
using ReferenceBot.Assistant.Models;
using ReferenceBot.Host.Commands;
using ReferenceBot.Host.Composition;

namespace ReferenceBot.Host.Doctor;

/// <summary>Says what leaves the machine, as the settings have it.</summary>
internal static class Outflows
{
    private const string AccountData = ModelOptions.Section + ":" + nameof(ModelOptions.AccountData);

    private static readonly (string Setting, string Text)[] Known =
    [
        (TelemetryOptions.Section + ":" + nameof(TelemetryOptions.Endpoint), "Doctor_OutsideTelemetry"),
        (ModelOptions.Section + ":" + nameof(ModelOptions.Endpoint), "Doctor_OutsideModel"),
        ("Telegram:Token", "Doctor_OutsideTelegram"),
        ("Storage:Connection", "Doctor_OutsideDatabase"),
    ];

    public static IReadOnlyList<Finding> Of(IConfiguration settings)
    {
        var flows = Known.Where(flow => !string.IsNullOrWhiteSpace(settings[flow.Setting]))
            .Select(flow => new Finding(
                Health.Notice, CommandTexts.Get(flow.Text), CommandTexts.Get("Doctor_MendOutside", flow.Setting)))
            .ToList();
        if (settings.GetValue<bool>(AccountData))
            flows.Add(new Finding(
                Health.Notice, CommandTexts.Get("Doctor_OutsideAccounts"), CommandTexts.Get("Doctor_MendAccounts", AccountData)));
        return flows.Count > 0 ? flows : [new Finding(Health.Good, CommandTexts.Get("Doctor_Outside"))];
    }
}
