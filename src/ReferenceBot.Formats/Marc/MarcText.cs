using System.Text;
using System.Text.Unicode;
using ReferenceBot.Formats.Fields;
using ReferenceBot.Formats.Marc.Marc8;
using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Marc;

/// <summary>The encoding of one record: what leader/09 says, unless the bytes say otherwise.</summary>
internal sealed class MarcText
{
    private readonly bool _utf8;
    private readonly List<Defect> _defects;

    private MarcText(bool utf8, List<Defect> defects)
    {
        _utf8 = utf8;
        _defects = defects;
    }

    /// <summary>Leader/09 "a" is UTF-8, else MARC-8; a record that says MARC-8 and is written in UTF-8 is read as what it is.</summary>
    public static MarcText For(string leader, ReadOnlySpan<byte> data, List<Defect> defects)
    {
        if (leader[9] == 'a')
            return new MarcText(utf8: true, defects);
        var isUtf8 = !Ascii.IsValid(data) && !data.Contains((byte)0x1B) && Utf8.IsValid(data);
        if (isUtf8)
            defects.Add(new Defect(DefectKind.WrongEncoding, "UTF-8"));
        return new MarcText(isUtf8, defects);
    }

    public string Decode(ReadOnlySpan<byte> bytes, string tag)
    {
        if (bytes.IsEmpty)
            return "";
        return _utf8 ? DecodeUtf8(bytes, tag) : DecodeMarc8(bytes, tag);
    }

    private string DecodeUtf8(ReadOnlySpan<byte> bytes, string tag)
    {
        if (Utf8.IsValid(bytes))
            return CharacterReferences.Resolve(FieldText.Nfc(Encoding.UTF8.GetString(bytes)));
        _defects.Add(new Defect(DefectKind.WrongEncoding, tag));
        if (HasUtf8Sequence(bytes))
            return FieldText.Nfc(Encodings.Decode(bytes, out _));
        var marc8 = Marc8Decoder.Decode(bytes, out var unknown);
        return !unknown && IsComposed(marc8) ? marc8 : FieldText.Nfc(Encodings.Decode(bytes, out _));
    }

    private string DecodeMarc8(ReadOnlySpan<byte> bytes, string tag)
    {
        var text = Marc8Decoder.Decode(bytes, out var unknown);
        if (unknown)
            _defects.Add(new Defect(DefectKind.UnknownCharacter, tag));
        return text;
    }

    // A field that holds some right UTF-8 was damaged later; it was never written in another encoding.
    private static bool HasUtf8Sequence(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0xC2 && Rune.DecodeFromUtf8(bytes[i..], out _, out _) == System.Buffers.OperationStatus.Done)
                return true;
        }

        return false;
    }

    // Latin-1 read as MARC-8 leaves marks on letters that never bear them ("mère" gives "mr̈e"): NFC cannot join those.
    private static bool IsComposed(string text) => text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F') < 0;
}
