using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Storage;

namespace ReferenceBot.Catalogue.Tests.Arranging;

/// <summary>An empty database, migrated once and copied for every test.</summary>
internal static class TemplateDatabase
{
    private static readonly Lazy<Task<byte[]>> Content = new(MakeAsync);

    public static async Task CopyToAsync(string folder) =>
        await File.WriteAllBytesAsync(Path.Combine(folder, StorageServices.SqliteFile), await Content.Value);

    private static async Task<byte[]> MakeAsync()
    {
        using var folder = new TemporaryFolder();
        await using (var rooms = Library.Services(folder.Path))
        {
            await rooms.GetRequiredService<IDatabaseMigrator>().MigrateAsync(CancellationToken.None);
            Library.Close(rooms);
        }

        return await File.ReadAllBytesAsync(folder.At(StorageServices.SqliteFile));
    }
}
