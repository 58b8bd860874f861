using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Host.Composition;
using ReferenceBot.Host.Doctor;

namespace ReferenceBot.Host.Commands;

/// <summary><c>doctor</c>: looks at every part, and says how to mend what is wrong.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var command = new Command("doctor", CommandTexts.Get("Doctor"));
        var common = new CommonOptions(command);
        command.SetAction((parsed, cancel) => RunAsync(common.Read(parsed), cancel));
        return command;
    }

    private static async Task<int> RunAsync(StartOptions start, CancellationToken cancel)
    {
        using var host = LibraryHost.Build(start);
        var findings = await host.Services.GetRequiredService<Examination>().RunAsync(cancel);
        foreach (var finding in findings)
        {
            await Console.Out.WriteLineAsync($"{Mark(finding.State)} {finding.What}");
            if (finding.Mend is not null)
                await Console.Out.WriteLineAsync($"    {finding.Mend}");
        }

        return findings.Any(finding => finding.State == Health.Broken) ? ReferenceBotCommand.Failure : ReferenceBotCommand.Success;
    }

    private static string Mark(Health state) => state switch
    {
        Health.Good => "[ok]",
        Health.Notice => "[--]",
        _ => "[!!]",
    };
}
