using Microsoft.EntityFrameworkCore;
using ReferenceBot.Host.Start;

namespace ReferenceBot.Host.Tests.Architecture;

/// <summary>The migrations make the tables that the rooms' entities need.</summary>
internal sealed class SchemaTests
{
    [Test]
    public void No_change_of_the_model_waits_for_a_migration()
    {
        using var context = new DesignTimeContexts().CreateDbContext([]);
        Assert.That(context.Database.HasPendingModelChanges(), Is.False, "dotnet ef migrations add");
        Assert.That(context.Database.GetMigrations(), Is.Not.Empty);
    }
}
