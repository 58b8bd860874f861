using System.Reflection;

namespace ReferenceBot.Language;

/// <summary>Reads the word lists that lie beside the code. Lines that start with # explain the format.</summary>
internal static class EmbeddedList
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The list '{name}' is not embedded.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line;
        }
    }

    /// <summary>The tab-separated cells of each line, always <paramref name="columns"/> of them.</summary>
    public static IEnumerable<string[]> Rows(string name, int columns)
    {
        foreach (var line in Lines(name))
        {
            var cells = line.Split('\t');
            yield return cells.Length == columns ? cells : throw new InvalidDataException($"{name}: '{line}' has not {columns} columns.");
        }
    }
}
