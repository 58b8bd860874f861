using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ReferenceBot.Host.Start;
using ReferenceBot.Storage;
using ReferenceBot.Storage.PostgreSql;
using ReferenceBot.Storage.Sqlite;

namespace ReferenceBot.Host.Tests.Architecture;

/// <summary>The migrations make the tables that the rooms' entities need, in each database.</summary>
[TestFixture(typeof(SqliteContext))]
[TestFixture(typeof(PostgreSqlContext))]
internal sealed class SchemaTests<TContext>
    where TContext : ReferenceBotContext
{
    [Test]
    public void No_change_of_the_model_waits_for_a_migration()
    {
        object factory = new DesignTimeContexts();
        using var context = ((IDesignTimeDbContextFactory<TContext>)factory).CreateDbContext([]);
        Assert.That(context.Database.HasPendingModelChanges(), Is.False, $"dotnet ef migrations add, --context {typeof(TContext).Name}");
        Assert.That(context.Database.GetMigrations(), Is.Not.Empty);
    }
}
