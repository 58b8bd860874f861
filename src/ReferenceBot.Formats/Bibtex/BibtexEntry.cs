namespace ReferenceBot.Formats.Bibtex;

/// <summary>One entry with its fields as written, names in lower case.</summary>
internal sealed class BibtexEntry
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

    private BibtexEntry(string type, string key)
    {
        Type = type;
        Key = key;
    }

    public string Type { get; }

    public string Key { get; }

    /// <summary>The first of these fields that is there.</summary>
    public string? this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (_fields.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value))
                    return value;
            }

            return null;
        }
    }

    /// <summary>Null when the body is not well-formed.</summary>
    public static BibtexEntry? Parse(string type, string body, Macros macros)
    {
        var scanner = new BibtexScanner(body, macros);
        var entry = new BibtexEntry(type, scanner.ReadKey());
        while (scanner.TryReadField(out var name, out var value))
            entry._fields.TryAdd(name.ToLowerInvariant(), value);
        return scanner.IsBroken ? null : entry;
    }
}
