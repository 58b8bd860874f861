using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace ReferenceBot.Host.Tests.Running;

/// <summary>The program as it serves, on a free port of its own choice, until it is told to stop.</summary>
internal sealed partial class ServedLibrary : IAsyncDisposable
{
    /// <summary>Only ends what hangs: nothing is measured by it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _errors;

    private ServedLibrary(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Asks as a browser does that keeps nothing.</summary>
    public HttpClient Browser { get; private set; } = new();

    public Uri Address => Browser.BaseAddress!;

    /// <summary>What the program said before it could be asked anything, and while it was.</summary>
    public string Said => _output.ToString();

    /// <summary>Answers when the program serves.</summary>
    public static async Task<ServedLibrary> StartAsync(DataFolder folder, params string[] args)
    {
        var library = new ServedLibrary(ReferenceBotProgram.Start(folder, [.. args, "--urls", "http://127.0.0.1:0"]));
        using var patience = new CancellationTokenSource(Patience);
        while (await library._process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            library._output.AppendLine(line);
            if (Addresses().Match(line) is not { Success: true } address)
                continue;
            library.Browser.BaseAddress = new Uri(address.Value);
            return library;
        }

        throw new InvalidOperationException($"It does not serve: {await library._errors}");
    }

    /// <summary>Tells the program to stop, as a service manager does, and waits until it has.</summary>
    public async Task<Run> StopAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var signal = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await signal.WaitForExitAsync(patience.Token);
        _output.Append(await _process.StandardOutput.ReadToEndAsync(patience.Token));
        await _process.WaitForExitAsync(patience.Token);
        return new Run(_process.ExitCode, Said, await _errors);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Addresses();
}
