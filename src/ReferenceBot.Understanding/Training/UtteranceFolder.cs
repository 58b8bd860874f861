using System.Security.Cryptography;
using System.Text;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Training;

/// <summary>
/// The utterances a model is trained on: a folder with a file for each intent (<c>variety TAB persona TAB utterance</c>), one for
/// what is out of scope, <c>compound.tsv</c> (with a column of intents joined by <c>+</c>) and <c>concepts.txt</c>.
/// </summary>
internal sealed class UtteranceFolder
{
    public const string CompoundFile = "compound.tsv";
    public const string ConceptFile = "concepts.txt";

    private UtteranceFolder(IReadOnlyList<Utterance> utterances, IReadOnlyList<Utterance> compounds, string concepts, string hash) =>
        (Utterances, Compounds, Concepts, Hash) = (utterances, compounds, concepts, hash);

    /// <summary>One intent each, or out of scope.</summary>
    public IReadOnlyList<Utterance> Utterances { get; }

    /// <summary>Messages that ask several things, and some that only look so.</summary>
    public IReadOnlyList<Utterance> Compounds { get; }

    /// <summary>The text of the concept file.</summary>
    public string Concepts { get; }

    /// <summary>Names the model trained from these files by this version of the code.</summary>
    public string Hash { get; }

    /// <exception cref="UtteranceFileException">A line cannot be read, or an intent has no utterances.</exception>
    public static UtteranceFolder Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new UtteranceFileException(folder, 0, "no such folder of utterances");
        var utterances = new List<Utterance>();
        foreach (var path in Files(folder).Where(path => path.EndsWith(".tsv", StringComparison.Ordinal)
            && Path.GetFileName(path) != CompoundFile))
        {
            var intent = Path.GetFileNameWithoutExtension(path);
            if (intent != IntentNames.OutOfScope && !IntentNames.All.Contains(intent))
                throw new UtteranceFileException(path, 0, $"the file is named after no intent: {intent}");
            utterances.AddRange(Lines(path, 3).Select(line => Single(line, intent)));
        }

        foreach (var intent in IntentNames.All.Append(IntentNames.OutOfScope))
        {
            if (!utterances.Exists(utterance => utterance.Intent == intent))
                throw new UtteranceFileException(Path.Combine(folder, intent + ".tsv"), 0, "no utterances for this intent");
        }

        var compound = Path.Combine(folder, CompoundFile);
        var compounds = File.Exists(compound) ? Lines(compound, 4).Select(Compound).ToList() : [];
        var concepts = Path.Combine(folder, ConceptFile);
        return new UtteranceFolder(utterances, compounds, File.Exists(concepts) ? File.ReadAllText(concepts) : "", HashOf(folder));
    }

    /// <summary>The name of the model that belongs to a folder, without reading what is in its lines.</summary>
    public static string HashOf(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(ModelTrainer.CodeVersion));
        foreach (var path in Files(folder))
        {
            // Line ends and the folder's place differ between machines; names and contents do not.
            hash.AppendData(Encoding.UTF8.GetBytes($"\0{Path.GetFileName(path)}\0"));
            hash.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(path).ReplaceLineEndings("\n")));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..24];
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder).Where(path => Path.GetExtension(path) is ".tsv" or ".txt").Order(StringComparer.Ordinal);

    private static IEnumerable<(string File, int Line, string[] Columns)> Lines(string path, int columns)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split('\t');
            if (parts.Length != columns || parts.Any(part => part.Trim().Length == 0))
                throw new UtteranceFileException(path, number, $"{columns} columns with text in them are needed, separated by tabs");
            yield return (path, number, parts);
        }
    }

    private static Utterance Single((string File, int Line, string[] Columns) line, string intent)
    {
        var (text, slots) = UtteranceMarks.Parse(line.Columns[2], line.File, line.Line);
        return new Utterance(line.Columns[0], line.Columns[1], [intent], text, slots);
    }

    private static Utterance Compound((string File, int Line, string[] Columns) line)
    {
        var intents = line.Columns[2].Split('+');
        var unknown = intents.FirstOrDefault(intent => !IntentNames.All.Contains(intent));
        if (unknown is not null)
            throw new UtteranceFileException(line.File, line.Line, $"no such intent: {unknown}");
        var (text, slots) = UtteranceMarks.Parse(line.Columns[3], line.File, line.Line);
        return new Utterance(line.Columns[0], line.Columns[1], intents, text, slots);
    }
}
