namespace ReferenceBot.Storage.Sqlite;

/// <summary>A lock file beside the database file.</summary>
internal sealed class SqliteGate(string folder) : IDatabaseGate
{
    public async Task<IDisposable> TakeAsync(string name, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        return await LockFile.TakeAsync(Path.Combine(folder, name + ".lock"), cancel);
    }
}
