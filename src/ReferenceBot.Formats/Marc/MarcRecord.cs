namespace ReferenceBot.Formats.Marc;

/// <summary>A MARC 21 record as it stands in the file: decoded, in NFC, nothing interpreted.</summary>
public sealed class MarcRecord(string leader, IReadOnlyList<MarcField> fields)
{
    /// <summary>24 characters; a short or missing leader is filled with blanks.</summary>
    public string Leader { get; } = leader.Length >= 24 ? leader[..24] : leader.PadRight(24);

    public IReadOnlyList<MarcField> Fields { get; } = fields;

    /// <summary>The first field with this tag.</summary>
    public MarcField? First(int tag)
    {
        foreach (var field in Fields)
        {
            if (field.Number == tag)
                return field;
        }

        return null;
    }

    public IEnumerable<MarcField> All(int tag)
    {
        foreach (var field in Fields)
        {
            if (field.Number == tag)
                yield return field;
        }
    }

    /// <summary>Character <paramref name="index"/> of control field 008, or a blank.</summary>
    internal char Fixed(int index) => First(8)?.Value is { } value && index < value.Length ? value[index] : ' ';
}

/// <summary>One field: a control field has a value, a data field has indicators and subfields.</summary>
public sealed class MarcField
{
    private MarcField(string tag, char ind1, char ind2, string? value, IReadOnlyList<MarcSubfield> subfields)
    {
        Tag = tag;
        Ind1 = ind1;
        Ind2 = ind2;
        Value = value;
        Subfields = subfields;
        Number = tag is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9']
            ? ((tag[0] - '0') * 100) + ((tag[1] - '0') * 10) + (tag[2] - '0')
            : -1;
    }

    public string Tag { get; }

    /// <summary>The tag as a number; -1 for a tag with letters.</summary>
    public int Number { get; }

    public char Ind1 { get; }

    public char Ind2 { get; }

    /// <summary>The text of a control field; null in a data field.</summary>
    public string? Value { get; }

    public IReadOnlyList<MarcSubfield> Subfields { get; }

    /// <summary>The first subfield with this code, or null.</summary>
    public string? this[char code]
    {
        get
        {
            foreach (var subfield in Subfields)
            {
                if (subfield.Code == code)
                    return subfield.Value;
            }

            return null;
        }
    }

    public static MarcField Control(string tag, string value) => new(tag, ' ', ' ', value, []);

    public static MarcField Data(string tag, char ind1, char ind2, IReadOnlyList<MarcSubfield> subfields) =>
        new(tag, ind1, ind2, null, subfields);

    /// <summary>The values of the subfields with these codes, in their order, joined by <paramref name="separator"/>.</summary>
    internal string Join(string codes, string separator = " ") =>
        string.Join(separator, Subfields.Where(s => codes.Contains(s.Code) && s.Value.Length > 0).Select(s => s.Value));
}

/// <summary>A coded part of a data field.</summary>
public readonly record struct MarcSubfield(char Code, string Value);
