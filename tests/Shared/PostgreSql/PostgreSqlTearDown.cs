using ReferenceBot.Tests.PostgreSql;

/// <summary>Stops the server after the last test of the assembly; outside of any namespace it is for them all.</summary>
[SetUpFixture]
#pragma warning disable CA1050 // The missing namespace is the point.
public sealed class PostgreSqlTearDown
#pragma warning restore CA1050
{
    [OneTimeTearDown]
    public Task StopAsync() => PostgreSqlCluster.StopAsync();
}
