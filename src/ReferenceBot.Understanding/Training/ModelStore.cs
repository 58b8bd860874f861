using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ReferenceBot.Understanding.Training;

/// <summary>Keeps trained models in a folder, each under the hash of what it was trained from. Thread-safe.</summary>
public sealed partial class ModelStore(IOptions<UnderstandingOptions> options, ILogger<ModelStore> logger)
{
    private const string Extension = ".rbu";

    private string Folder => options.Value.ModelFolder;

    /// <summary>The path of the model that belongs to the utterances as they are now, or null when it must be trained.</summary>
    /// <exception cref="UtteranceFileException">The folder of utterances is missing.</exception>
    public string? FindCurrent()
    {
        var path = PathOf(UtteranceFolder.HashOf(options.Value.UtteranceFolder));
        return File.Exists(path) && TryRead(path) is not null ? path : null;
    }

    /// <summary>Loads the model that belongs to the utterances as they are now, reading its file once.</summary>
    /// <returns>False when it must be trained; the understander keeps what it had.</returns>
    /// <exception cref="UtteranceFileException">The folder of utterances is missing.</exception>
    public bool TryLoadCurrent(Understander understander)
    {
        ArgumentNullException.ThrowIfNull(understander);
        var path = PathOf(UtteranceFolder.HashOf(options.Value.UtteranceFolder));
        if (!File.Exists(path) || TryRead(path) is not { } model)
            return false;
        understander.Load(model);
        return true;
    }

    /// <summary>Trains the model unless it is there already; some seconds of one processor.</summary>
    /// <returns>Its path, and whether it had to be trained.</returns>
    /// <exception cref="UtteranceFileException">A line of the utterances cannot be read.</exception>
    public async Task<(string Path, bool Trained)> TrainAsync(CancellationToken cancel)
    {
        if (FindCurrent() is { } current)
            return (current, false);
        var utterances = UtteranceFolder.Read(options.Value.UtteranceFolder);
        var model = await Task.Run(() => new ModelTrainer(new TrainingSettings()).Train(utterances), cancel);
        cancel.ThrowIfCancellationRequested();
        var path = await SaveAsync(utterances.Hash, ModelFile.Write(model), cancel);
        DeleteOlder(path);
        return (path, true);
    }

    /// <summary>Stores a model that another process trained, under its own name.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model.</exception>
    public async Task<string> StoreAsync(string hash, byte[] model, CancellationToken cancel)
    {
        ModelFile.Read(model);
        return await SaveAsync(hash, model, cancel);
    }

    private ModelBundle? TryRead(string path)
    {
        try
        {
            return ModelFile.Read(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            Log.Unreadable(logger, path, fault);
            return null;
        }
    }

    // Written beside and renamed, so that no reader ever sees half a model.
    private async Task<string> SaveAsync(string hash, byte[] bytes, CancellationToken cancel)
    {
        Directory.CreateDirectory(Folder);
        var path = PathOf(hash);
        var partial = $"{path}.{Environment.ProcessId}-{Guid.NewGuid():N}.part";
        try
        {
            await File.WriteAllBytesAsync(partial, bytes, cancel);
            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }

        return path;
    }

    private void DeleteOlder(string kept)
    {
        var older = new DirectoryInfo(Folder).EnumerateFiles("*" + Extension).Where(file => file.FullName != Path.GetFullPath(kept))
            .OrderByDescending(file => file.LastWriteTimeUtc).Skip(options.Value.OlderModelsKept);
        foreach (var file in older)
        {
            try
            {
                file.Delete();
            }
            catch (IOException fault)
            {
                // Another process is reading it; the next training deletes it.
                Log.StillRead(logger, file.Name, fault);
            }
        }
    }

    private string PathOf(string hash) => Path.Combine(Folder, hash + Extension);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The model of understanding at {Path} cannot be read and is trained anew.")]
        public static partial void Unreadable(ILogger logger, string path, Exception fault);

        [LoggerMessage(2, LogLevel.Debug, "The older model {Name} could not be deleted.")]
        public static partial void StillRead(ILogger logger, string name, Exception fault);
    }
}
