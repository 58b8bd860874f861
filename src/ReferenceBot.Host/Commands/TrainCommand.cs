using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReferenceBot.Host.Composition;
using ReferenceBot.Storage;
using ReferenceBot.Understanding;
using ReferenceBot.Understanding.Training;

namespace ReferenceBot.Host.Commands;

/// <summary><c>train</c>: trains the understanding model if its inputs changed.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var command = new Command("train", CommandTexts.Get("Train"));
        var common = new CommonOptions(command);
        command.SetAction((parsed, cancel) => RunAsync(common.Read(parsed), cancel));
        return command;
    }

    private static async Task<int> RunAsync(StartOptions start, CancellationToken cancel)
    {
        using var host = LibraryHost.Build(start);
        var folder = host.Services.GetRequiredService<IOptions<UnderstandingOptions>>().Value.ModelFolder;
        Directory.CreateDirectory(folder);
        // Two processes that start at once train once: the second waits and finds the model there.
        using var gate = await LockFile.TakeAsync(Path.Combine(folder, "training.lock"), cancel);
        var trained = false;
        var path = "";
        await Progress.ShowAsync(CommandTexts.Get("Train_Working"), async () =>
            (path, trained) = await host.Services.GetRequiredService<ModelStore>().TrainAsync(cancel));
        await Console.Out.WriteLineAsync(CommandTexts.Get(trained ? "Train_Done" : "Train_Current", path));
        return ReferenceBotCommand.Success;
    }
}
