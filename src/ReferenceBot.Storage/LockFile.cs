namespace ReferenceBot.Storage;

/// <summary>A file that one process at a time holds; the kernel frees it however that process ends.</summary>
public sealed class LockFile : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly FileStream _stream;

    private LockFile(FileStream stream) => _stream = stream;

    /// <summary>Takes the lock, or returns null when another process or handle has it.</summary>
    public static LockFile? TryTake(string path)
    {
        try
        {
            return new LockFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    /// <summary>Waits until the lock is free.</summary>
    public static async Task<LockFile> TakeAsync(string path, CancellationToken cancel)
    {
        LockFile? taken;
        while ((taken = TryTake(path)) is null)
            await Task.Delay(Pause, cancel);
        return taken;
    }

    public void Dispose() => _stream.Dispose();
}
