using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ReferenceBot.Storage.Messages;
using ReferenceBot.Storage.PostgreSql;
using ReferenceBot.Storage.Sqlite;

namespace ReferenceBot.Storage;

public static class StorageServices
{
    /// <summary>Name of the database file in its folder.</summary>
    public const string SqliteFile = "referencebot.db";

    /// <summary>
    /// Adds the database, PostgreSQL where <see cref="StorageOptions.ConnectionString"/> is set, else SQLite: a context for each
    /// scope and a factory for work outside a scope; and the inbox and outbox in it.
    /// </summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContextFactory<SqliteContext>((provider, options) => Configure(options, Options(provider).Folder));
        services.AddDbContextFactory<PostgreSqlContext>((provider, options) => Configure(options, Options(provider)));
        services.AddScoped<ReferenceBotContext>(provider => Options(provider).UsesPostgreSql
            ? provider.GetRequiredService<PostgreSqlContext>()
            : provider.GetRequiredService<SqliteContext>());
        services.AddSingleton<IDbContextFactory<ReferenceBotContext>>(provider => Options(provider).UsesPostgreSql
            ? Factory<PostgreSqlContext>(provider)
            : Factory<SqliteContext>(provider));
        services.AddSingleton(Gate);
        services.AddSingleton(Migrator);
        services.AddSingleton<Inbox>().AddSingleton<Outbox>();
        return services;
    }

    private static StorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value;

    private static ContextFactory<TContext> Factory<TContext>(IServiceProvider provider)
        where TContext : ReferenceBotContext =>
        new(provider.GetRequiredService<IDbContextFactory<TContext>>());

    private static IDatabaseGate Gate(IServiceProvider provider) => Options(provider).UsesPostgreSql
        ? new PostgreSqlGate(Options(provider).ConnectionString)
        : new SqliteGate(Options(provider).Folder);

    private static IDatabaseMigrator Migrator(IServiceProvider provider) => Options(provider).UsesPostgreSql
        ? new PostgreSqlMigrator(
            provider.GetRequiredService<IDbContextFactory<PostgreSqlContext>>(), provider.GetRequiredService<IDatabaseGate>())
        : new SqliteMigrator(provider.GetRequiredService<IDbContextFactory<SqliteContext>>(), Options(provider).Folder);

    private static void Configure(DbContextOptionsBuilder options, string folder)
    {
        options.UseSqlite($"Data Source={Path.Combine(folder, SqliteFile)}");
        options.AddInterceptors(new SqliteSettings());
    }

    // Without a connection the context still knows its model, which is all that making a migration needs.
    private static void Configure(DbContextOptionsBuilder options, StorageOptions storage) =>
        options.UseNpgsql(storage.UsesPostgreSql ? storage.ConnectionString : null);
}
