using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ReferenceBot.Storage.Sqlite;

namespace ReferenceBot.Storage;

public static class StorageServices
{
    /// <summary>Name of the database file in its folder.</summary>
    public const string SqliteFile = "referencebot.db";

    /// <summary>Adds the database: a context for each scope and a factory for work outside a scope.</summary>
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDbContextFactory<SqliteContext>((provider, options) => Configure(options, Folder(provider)));
        services.AddScoped<ReferenceBotContext>(provider => provider.GetRequiredService<SqliteContext>());
        services.AddSingleton<IDbContextFactory<ReferenceBotContext>, ContextFactory<SqliteContext>>();
        services.AddSingleton<IDatabaseMigrator>(provider =>
            new SqliteMigrator(provider.GetRequiredService<IDbContextFactory<SqliteContext>>(), Folder(provider)));
        return services;
    }

    private static string Folder(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<StorageOptions>>().Value.Folder;

    private static void Configure(DbContextOptionsBuilder options, string folder)
    {
        options.UseSqlite($"Data Source={Path.Combine(folder, SqliteFile)}");
        options.AddInterceptors(new SqliteSettings());
    }
}
