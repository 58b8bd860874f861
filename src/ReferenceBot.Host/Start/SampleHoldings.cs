using ReferenceBot.Domain.Records;

namespace ReferenceBot.Host.Start;

/// <summary>
/// The copies of the sample library: a table of record, branch, call number, barcode and "inside" for reading on the spot.
/// </summary>
internal static class SampleHoldings
{
    private const int Columns = 5;

    /// <exception cref="InvalidDataException">A line has not the five columns.</exception>
    public static ILookup<string, Holding> Read(string path) => File.ReadLines(path)
        .Skip(1)
        .Where(line => line.Length > 0)
        .Select(line => line.Split(','))
        .Select(columns => columns.Length == Columns
            ? columns
            : throw new InvalidDataException($"{path}: '{string.Join(',', columns)}' has not {Columns} columns."))
        .ToLookup(columns => columns[0], columns => new Holding
        {
            Branch = columns[1],
            CallNumber = columns[2],
            Barcode = columns[3],
            InLibraryOnly = columns[4] == "inside",
        });
}
