using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace ReferenceBot.Host.Tests.Running;

/// <summary>The built program, run as a user runs it.</summary>
internal static class ReferenceBotProgram
{
    /// <summary>Only ends what hangs: nothing is measured by it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>Runs a command to its end.</summary>
    public static Task<Run> RunAsync(DataFolder folder, params string[] args) => TypeAsync(folder, "", args);

    /// <param name="input">What is typed.</param>
    public static async Task<Run> TypeAsync(DataFolder folder, string input, params string[] args)
    {
        using var process = Start(folder, args);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await WriteAsync(process, input);
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"'{string.Join(' ', args)}' did not end.");
        }

        return new Run(process.ExitCode, await output, await errors);
    }

    /// <summary>What a conversation answers, a JSON object each turn.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ChatAsync(DataFolder folder, IEnumerable<string> messages, params string[] args)
    {
        var run = await TypeAsync(folder, string.Join('\n', messages) + "\n", ["chat", "--json", .. args]);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        return [.. run.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>Starts a command; <c>--data</c> is added.</summary>
    public static Process Start(DataFolder folder, IEnumerable<string> args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = folder.Home,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "referencebot.dll"));
        foreach (var argument in args)
            start.ArgumentList.Add(argument);
        start.ArgumentList.Add("--data");
        start.ArgumentList.Add(folder.Data);
        start.Environment["LANG"] = folder.Language;
        start.Environment["Understanding__ModelFolder"] = folder.Models;
        if (folder.Connection.Length > 0)
            start.Environment["Storage__Connection"] = folder.Connection;
        return Process.Start(start)!;
    }

    private static async Task WriteAsync(Process process, string input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A command that reads no input may have ended already.
        }
    }
}

/// <summary>What a command left.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines { get; } = Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<string> ErrorLines { get; } = Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
