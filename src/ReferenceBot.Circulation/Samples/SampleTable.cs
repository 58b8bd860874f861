using System.Globalization;

namespace ReferenceBot.Circulation.Samples;

/// <summary>A small table of the sample library: values separated by commas under a line of column names, nothing quoted.</summary>
internal static class SampleTable
{
    /// <exception cref="InvalidDataException">The table has other columns, or a line has too few or too many.</exception>
    public static List<string[]> Read(string path, string header)
    {
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || lines[0] != header)
            throw new InvalidDataException($"{path}: the first line must be '{header}'.");
        var columns = header.Split(',').Length;
        var rows = lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')).ToList();
        return rows.Find(row => row.Length != columns) is { } odd
            ? throw new InvalidDataException($"{path}: '{string.Join(',', odd)}' has not {columns} columns.")
            : rows;
    }

    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
