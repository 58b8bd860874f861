using System.Globalization;
using System.Text;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Marc.Marc8;

/// <summary>
/// Decodes one MARC-8 text. Diacritics stand before their letter there and after it in Unicode; escape sequences
/// choose the sets for bytes below (G0) and above (G1) 0x80. Each text starts with ASCII and ANSEL.
/// </summary>
internal ref struct Marc8Decoder
{
    private const byte Escape = 0x1B;

    private const char Replacement = '\uFFFD';

    // More pending diacritics than any script has are noise.
    private const int MaxPending = 16;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly StringBuilder _text;
    private readonly StringBuilder _pending = new();
    private int _at;
    private byte _g0 = CharacterSets.Ascii;
    private byte _g1 = CharacterSets.Ansel;
    private bool _unknown;

    private Marc8Decoder(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes;
        _text = new StringBuilder(bytes.Length);
    }

    /// <param name="unknown">Bytes without a meaning were replaced by U+FFFD.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out bool unknown)
    {
        unknown = false;
        if (bytes.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0)
            return CharacterReferences.Resolve(Encoding.ASCII.GetString(bytes));
        var decoder = new Marc8Decoder(bytes);
        decoder.Run();
        unknown = decoder._unknown;
        return FieldText.Nfc(CharacterReferences.Resolve(decoder._text.ToString()));
    }

    private void Run()
    {
        while (_at < _bytes.Length)
        {
            var value = _bytes[_at];
            if (value == Escape)
                ReadEscape();
            else if (value <= 0x20)
                Take((char)value);
            else if (value is (> 0x7E and < 0xA1) or 0xFF)
                TakeControl(value);
            else if ((value < 0x80 ? _g0 : _g1) == CharacterSets.Eacc)
                TakeEastAsian();
            else
                TakeMapped(value < 0x80 ? _g0 : _g1, (byte)(value & 0x7F));
        }

        // Diacritics at the end have lost their letter: they stay on what is there.
        _text.Append(_pending);
    }

    private void Take(char character)
    {
        _at++;
        if (character >= ' ' || character == '\t')
            Append(new Rune(character));
    }

    // 0x88 and 0x89 enclose what is not sorted, 0x8D and 0x8E are joiners: none is text.
    private void TakeControl(byte value)
    {
        _at++;
        if (value is not (0x7F or 0x88 or 0x89 or 0x8D or 0x8E))
            AppendUnknown();
    }

    private void TakeMapped(byte set, byte code)
    {
        _at++;
        var character = CharacterSets.Map(set, code);
        if (character == ' ')
            AppendUnknown();
        else if (character == CharacterSets.SecondHalf)
            return;
        else if (IsMark(character))
            Hold(character);
        else
            Append(new Rune(character));
    }

    private void TakeEastAsian()
    {
        if (_at + 3 > _bytes.Length)
        {
            _at = _bytes.Length;
            AppendUnknown();
            return;
        }

        var (a, b, c) = ((byte)(_bytes[_at] & 0x7F), (byte)(_bytes[_at + 1] & 0x7F), (byte)(_bytes[_at + 2] & 0x7F));
        if (b <= 0x20 || c <= 0x20)
        {
            // Not three bytes of one character: the escape back to ASCII is missing.
            _at++;
            AppendUnknown();
            return;
        }

        _at += 3;
        if (EaccTable.TryMap(a, b, c, out var rune))
            Append(rune);
        else
            AppendUnknown();
    }

    private void Hold(char mark)
    {
        if (_pending.Length < MaxPending)
            _pending.Append(mark);
    }

    private void Append(Rune rune)
    {
        _text.Append(rune.ToString());
        _text.Append(_pending);
        _pending.Clear();
    }

    private void AppendUnknown()
    {
        _unknown = true;
        Append(new Rune(Replacement));
    }

    private static bool IsMark(char character) =>
        character >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private void ReadEscape()
    {
        _at++;
        var first = Next();
        switch (first)
        {
            case (byte)'s':
                _g0 = CharacterSets.Ascii;
                _at++;
                break;
            case (byte)'g' or (byte)'b' or (byte)'p':
                _g0 = first;
                _at++;
                break;
            case (byte)'$':
                _at++;
                ReadDesignation(defaultToG0: true);
                break;
            case (byte)'(' or (byte)',' or (byte)')' or (byte)'-':
                ReadDesignation(defaultToG0: false);
                break;
            default:
                _unknown = true;
                break;
        }
    }

    // ESC ( F, ESC , F for G0; ESC ) F, ESC - F for G1; after $ a set of several bytes; "!" before F for ANSEL.
    private void ReadDesignation(bool defaultToG0)
    {
        var toG1 = Next() is (byte)')' or (byte)'-';
        if (toG1 || Next() is (byte)'(' or (byte)',')
            _at++;
        else if (!defaultToG0)
            return;
        if (Next() == '!')
            _at++;
        var set = Next();
        if (!CharacterSets.IsKnown(set))
        {
            _unknown = true;
            return;
        }

        _at++;
        if (toG1)
            _g1 = set;
        else
            _g0 = set;
    }

    private readonly byte Next() => _at < _bytes.Length ? _bytes[_at] : (byte)0;
}
