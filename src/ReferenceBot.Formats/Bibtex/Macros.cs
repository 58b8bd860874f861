namespace ReferenceBot.Formats.Bibtex;

/// <summary>Abbreviations: those of <c>@string</c> and the months.</summary>
internal sealed class Macros
{
    // A file cannot fill memory with definitions, nor by doubling one over and over.
    private const int MaxCount = 10_000;

    private const int MaxLength = 20_000;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly Dictionary<string, string> _values =
        Months.Index().ToDictionary(month => month.Item, month => $"{month.Index + 1}", StringComparer.OrdinalIgnoreCase);

    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>Reads the body of a <c>@string</c>; what is not well-formed defines nothing.</summary>
    public void Define(string body)
    {
        var scanner = new BibtexScanner(body, this);
        if (scanner.TryReadField(out var name, out var value) && value.Length <= MaxLength && _values.Count < MaxCount)
            _values[name] = value;
    }
}
