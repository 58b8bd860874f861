namespace ReferenceBot.Host.Tests.Running;

/// <summary>A place for one library's data, deleted with everything in it.</summary>
internal sealed class DataFolder : IDisposable
{
    /// <summary>The folder that commands are run in.</summary>
    public string Home { get; private init; } = Directory.CreateTempSubdirectory("referencebot").FullName;

    /// <summary>The folder that <c>--data</c> names; the program makes it.</summary>
    public string Data => Path.Combine(Home, "data");

    /// <summary>Where understanding models are kept: one place for all tests and runs, unless a test is about training.</summary>
    public string Models { get; init; } = Path.Combine(Path.GetTempPath(), "referencebot-models");

    /// <summary>The language of the terminal, as <c>LANG</c> says it.</summary>
    public string Language { get; init; } = "C.UTF-8";

    /// <summary>Address of the PostgreSQL database; empty for a file in <see cref="Data"/>.</summary>
    public string Connection { get; init; } = "";

    /// <summary>A place whose first conversation trains a model of its own.</summary>
    public static DataFolder Untrained()
    {
        var folder = new DataFolder();
        return new DataFolder { Home = folder.Home, Models = Path.Combine(folder.Home, "models") };
    }

    /// <summary>Puts a file beside the data.</summary>
    public string Write(string name, string content)
    {
        var file = Path.Combine(Home, name);
        File.WriteAllText(file, content);
        return file;
    }

    public void Dispose() => Directory.Delete(Home, recursive: true);
}
