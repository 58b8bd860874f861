using System.Diagnostics;
using ReferenceBot.Host.Composition;
using ReferenceBot.Understanding;
using ReferenceBot.Understanding.Training;

namespace ReferenceBot.Host.Start;

/// <summary>
/// Gets the understanding model into memory; when its inputs changed, a child process trains it first, so that
/// the memory that training takes is given back.
/// </summary>
internal sealed class ModelLoading(ModelStore models, Understander understander, StartOptions start)
{
    /// <exception cref="TrainingFailedException">The child did not leave a model.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (understander.IsReady || models.TryLoadCurrent(understander))
            return;
        await TrainAsync(cancel);
        if (!models.TryLoadCurrent(understander))
            throw new TrainingFailedException("no model was left behind");
    }

    private async Task TrainAsync(CancellationToken cancel)
    {
        using var child = Process.Start(Command()) ?? throw new TrainingFailedException("the child process did not start");
        var errors = child.StandardError.ReadToEndAsync(cancel);
        try
        {
            await child.StandardOutput.ReadToEndAsync(cancel);
            await child.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            child.Kill();
            throw;
        }

        if (child.ExitCode != 0)
            throw new TrainingFailedException((await errors).Trim());
    }

    private ProcessStartInfo Command()
    {
        var program = Environment.ProcessPath!;
        var command = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Run as "dotnet referencebot.dll", the process is dotnet and needs the assembly's name.
        if (Path.GetFileNameWithoutExtension(program) == "dotnet")
            command.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "referencebot.dll"));
        command.ArgumentList.Add("train");
        command.ArgumentList.Add("--data");
        command.ArgumentList.Add(start.Data);
        if (start.Settings is not null)
        {
            command.ArgumentList.Add("--settings");
            command.ArgumentList.Add(start.Settings);
        }

        return command;
    }
}

/// <summary>The understanding model could not be trained.</summary>
internal sealed class TrainingFailedException(string reason) : Exception($"The understanding model could not be trained: {reason}");
