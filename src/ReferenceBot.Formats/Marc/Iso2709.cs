using System.Text;

namespace ReferenceBot.Formats.Marc;

/// <summary>
/// One record of ISO 2709, read by its terminators: the lengths in leader and directory are used where they fit and
/// passed over where they lie, as they do in every record above 99,999 bytes.
/// </summary>
internal static class Iso2709
{
    public const byte RecordEnd = 0x1D;

    public const byte FieldEnd = 0x1E;

    public const byte SubfieldMark = 0x1F;

    public const int LeaderLength = 24;

    private const int EntryLength = 12;

    /// <summary>Reads a record whose leader stands first; its record terminator is taken off. Null when it has no directory.</summary>
    public static MarcRecord? Parse(ReadOnlySpan<byte> bytes, List<Defect> defects)
    {
        var directoryEnd = bytes.IndexOf(FieldEnd);
        if (directoryEnd < LeaderLength + EntryLength)
            return null;
        var leader = Encoding.Latin1.GetString(bytes[..LeaderLength]);
        var directory = bytes[LeaderLength..directoryEnd];
        var data = bytes[(directoryEnd + 1)..];
        var text = MarcText.For(leader, data, defects);
        var parts = Split(data);
        var fields = new List<MarcField>(parts.Count);
        var byPlace = PlacesFit(directory, data);
        for (var i = 0; (i + 1) * EntryLength <= directory.Length; i++)
        {
            var entry = directory.Slice(i * EntryLength, EntryLength);
            var (start, length) = byPlace ? Place(entry) : i < parts.Count ? parts[i] : (0, 0);
            if (ReadField(entry[..3], data.Slice(start, length), text, defects) is { } field)
                fields.Add(field);
        }

        if (!byPlace)
            defects.Add(new Defect(DefectKind.BadDirectory));
        return fields.Count == 0 ? null : new MarcRecord(leader, fields);
    }

    /// <summary>A leader that agrees with its directory: what marks the true start of a record behind foreign bytes.</summary>
    public static bool StartsRecord(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= LeaderLength + EntryLength || !IsNumber(bytes[..5]) || !IsNumber(bytes[12..17]))
            return false;
        var dataStart = Number(bytes[12..17]);
        return dataStart > LeaderLength && dataStart <= bytes.Length && bytes[dataStart - 1] == FieldEnd
            && IsNumber(bytes.Slice(LeaderLength + 3, 9));
    }

    private static List<(int Start, int Length)> Split(ReadOnlySpan<byte> data)
    {
        var parts = new List<(int, int)>();
        var start = 0;
        while (start < data.Length)
        {
            var length = data[start..].IndexOf(FieldEnd);
            if (length < 0)
                length = data.Length - start;
            parts.Add((start, length));
            start += length + 1;
        }

        return parts;
    }

    private static bool PlacesFit(ReadOnlySpan<byte> directory, ReadOnlySpan<byte> data)
    {
        for (var i = 0; (i + 1) * EntryLength <= directory.Length; i++)
        {
            var entry = directory.Slice(i * EntryLength, EntryLength);
            if (!IsNumber(entry[3..]))
                return false;
            var (start, length) = Place(entry);
            var end = start + length;
            if (length < 0 || end >= data.Length || data[end] != FieldEnd || (start > 0 && data[start - 1] != FieldEnd))
                return false;
            if (data.Slice(start, length).Contains(FieldEnd))
                return false;
        }

        return directory.Length % EntryLength == 0;
    }

    // The length counts the field terminator.
    private static (int Start, int Length) Place(ReadOnlySpan<byte> entry) => (Number(entry[7..12]), Number(entry[3..7]) - 1);

    private static MarcField? ReadField(ReadOnlySpan<byte> tagBytes, ReadOnlySpan<byte> data, MarcText text, List<Defect> defects)
    {
        var tag = Encoding.Latin1.GetString(tagBytes);
        if (!tag.All(char.IsAsciiLetterOrDigit))
        {
            defects.Add(new Defect(DefectKind.BadField, tag));
            return null;
        }

        var mark = data.IndexOf(SubfieldMark);
        if (tag.StartsWith("00", StringComparison.Ordinal))
            return MarcField.Control(tag, text.Decode(data, tag));
        if (mark >= 0)
            return ReadDataField(tag, data, mark, text);
        if (!data.IsEmpty)
            defects.Add(new Defect(DefectKind.BadField, tag));
        return null;
    }

    private static MarcField ReadDataField(string tag, ReadOnlySpan<byte> data, int mark, MarcText text)
    {
        var ind1 = mark >= 2 ? (char)data[mark - 2] : ' ';
        var ind2 = mark >= 1 ? (char)data[mark - 1] : ' ';
        var subfields = new List<MarcSubfield>(4);
        var rest = data[mark..];
        while (rest.Length > 1)
        {
            rest = rest[1..];
            var end = rest.IndexOf(SubfieldMark);
            var subfield = end < 0 ? rest : rest[..end];
            if (!subfield.IsEmpty)
                subfields.Add(new MarcSubfield((char)subfield[0], text.Decode(subfield[1..], tag)));
            rest = end < 0 ? [] : rest[end..];
        }

        return MarcField.Data(tag, ind1, ind2, subfields);
    }

    private static bool IsNumber(ReadOnlySpan<byte> bytes) => bytes.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (number * 10) + (digit - '0');
        return number;
    }
}
