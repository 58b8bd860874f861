namespace ReferenceBot.Understanding.Tests.Training;

/// <summary>A copy of our utterances that a test may spoil.</summary>
internal sealed class UtteranceCopy : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("utterances").FullName;

    public UtteranceCopy()
    {
        Directory.CreateDirectory(Folder);
        foreach (var path in Directory.EnumerateFiles(SharedModel.UtterancesFolder))
            System.IO.File.Copy(path, File(Path.GetFileName(path)));
    }

    public string Prompts => _root;

    public string Folder => Path.Combine(_root, "understanding");

    public string File(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
