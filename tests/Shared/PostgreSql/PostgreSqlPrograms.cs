using System.Diagnostics;

namespace ReferenceBot.Tests.PostgreSql;

/// <summary>Where PostgreSQL's programs are, and how they are run.</summary>
internal static class PostgreSqlPrograms
{
    /// <summary>The folder with initdb and postgres; null when there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>A shell that runs the script with the folder as <c>$0</c>; PostgreSQL refuses to run as root, who may be somebody else.</summary>
    public static ProcessStartInfo Shell(string script)
    {
        string[] command = ["sh", "-c", script, Folder!];
        if (Environment.UserName == "root")
            command = ["runuser", "-u", "postgres", "--", .. command];
        return new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private static string? Find()
    {
        const string packaged = "/usr/lib/postgresql";
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var versions = Directory.Exists(packaged) ? Directory.GetDirectories(packaged) : [];
        return path.Concat(versions.Select(version => Path.Combine(version, "bin")))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")));
    }
}
