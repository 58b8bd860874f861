using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Host.Composition;
using ReferenceBot.Storage.Sqlite;

namespace ReferenceBot.Host.Start;

/// <summary>Gives <c>dotnet ef</c> the model of all rooms, so that a migration can be made from it.</summary>
internal sealed class DesignTimeContexts : IDesignTimeDbContextFactory<SqliteContext>
{
    public SqliteContext CreateDbContext(string[] args) =>
        LibraryHost.Build(new StartOptions(Path.GetTempPath(), null)).Services.GetRequiredService<SqliteContext>();
}
