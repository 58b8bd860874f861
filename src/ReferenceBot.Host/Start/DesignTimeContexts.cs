using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Host.Composition;
using ReferenceBot.Storage.PostgreSql;
using ReferenceBot.Storage.Sqlite;

namespace ReferenceBot.Host.Start;

/// <summary>Gives <c>dotnet ef</c> the model of all rooms, so that a migration can be made from it.</summary>
internal sealed class DesignTimeContexts : IDesignTimeDbContextFactory<SqliteContext>, IDesignTimeDbContextFactory<PostgreSqlContext>
{
    SqliteContext IDesignTimeDbContextFactory<SqliteContext>.CreateDbContext(string[] args) => Create<SqliteContext>();

    PostgreSqlContext IDesignTimeDbContextFactory<PostgreSqlContext>.CreateDbContext(string[] args) => Create<PostgreSqlContext>();

    private static TContext Create<TContext>()
        where TContext : DbContext =>
        LibraryHost.Build(new StartOptions(Path.GetTempPath(), null)).Services.GetRequiredService<TContext>();
}
