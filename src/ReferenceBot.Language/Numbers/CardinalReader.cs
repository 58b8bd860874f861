using System.Globalization;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Language.Numbers;

/// <summary>Adds up number words from left to right: "dua ratus tiga puluh lima", "one hundred and five", "15 ribu".</summary>
internal ref struct CardinalReader(string text, List<Word> words)
{
    private long _thousands;
    private long _hundreds;
    private long _tens;
    private long _units;

    /// <summary>Reads from the word at <paramref name="first"/>; gives how many words belong to the number, 0 when none does.</summary>
    public int Read(int first, out long value)
    {
        (_thousands, _hundreds, _tens, _units) = (0, 0, 0, -1);
        var at = first;
        while (at < words.Count && Take(at, first))
            at++;
        // "and" joins only when a number follows it.
        if (at > first && IsAnd(at - 1))
            at--;
        value = _thousands + _hundreds + _tens + Math.Max(_units, 0);
        return at - first;
    }

    private bool Take(int at, int first)
    {
        var word = words[at].In(text);
        if (words[at].Kind == WordKind.Number)
            return at == first && TryParseDigits(word, out _units);
        if (IsAnd(at))
            return at > first && _hundreds > 0 && _tens == 0 && _units < 0 && at + 1 < words.Count;
        if (word.IndexOf('-') is > 0 and var hyphen && word[(hyphen + 1)..].IndexOf('-') < 0)
            return at == first && TakeWord(word[..hyphen]) && _tens >= 20 && TakeWord(word[(hyphen + 1)..]);
        return TakeWord(word);
    }

    private bool IsAnd(int at) => words[at].In(text).Equals("and", StringComparison.OrdinalIgnoreCase);

    private bool TakeWord(ReadOnlySpan<char> word) => NumberLexicon.TryGet(word, out var value, out var role) && role switch
    {
        NumberRole.Unit => Set(_units < 0 && (_tens == 0 || _tens % 10 == 0 && _tens != 10), ref _units, value),
        NumberRole.Teen => TakeTeen(value),
        NumberRole.Tens => Set(_units < 0 && _tens == 0, ref _tens, value),
        NumberRole.Add => _units is > 0 and < 10 && _tens == 0 && Set(true, ref _tens, 10),
        NumberRole.Times => TakeTimes(value),
        _ => false,
    };

    private bool TakeTeen(long value)
    {
        if (_units >= 0 || _tens > 0)
            return false;
        if (value >= 1000)
            return Set(_thousands == 0 && _hundreds == 0, ref _thousands, value);
        return value == 100 ? Set(_hundreds == 0, ref _hundreds, value) : Set(true, ref _tens, value);
    }

    private bool TakeTimes(long factor)
    {
        if (factor >= 1000)
        {
            var below = _hundreds + _tens + Math.Max(_units, 0);
            if (below == 0 || _thousands % (factor * 1000) != 0 || below > long.MaxValue / factor / 1000)
                return false;
            _thousands += below * factor;
            (_hundreds, _tens, _units) = (0, 0, -1);
            return true;
        }

        if (_units is <= 0 or > 9 || _tens > 0 || (factor == 100 && _hundreds > 0))
            return false;
        var target = _units * factor;
        _units = -1;
        return factor == 100 ? Set(true, ref _hundreds, target) : Set(true, ref _tens, target);
    }

    private static bool Set(bool allowed, ref long place, long value)
    {
        if (allowed)
            place = value;
        return allowed;
    }

    /// <summary>Digits, with thousands apart or not: "1500", "1.500", "1,500"; "2,5" is no count.</summary>
    private static bool TryParseDigits(ReadOnlySpan<char> word, out long value)
    {
        value = -1;
        Span<char> digits = stackalloc char[12];
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            // The first group has one to three digits; behind it the rest is looked over again and is still grouped.
            if (word[i] is '.' or ',' && (i is > 0 and <= 3 || count > 3) && IsGrouped(word[i..]))
                continue;
            if (!char.IsAsciiDigit(word[i]) || count == digits.Length)
                return false;
            digits[count++] = word[i];
        }

        return long.TryParse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    private static bool IsGrouped(ReadOnlySpan<char> rest)
    {
        if (rest.Length % 4 != 0)
            return false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (i % 4 == 0 ? rest[i] != rest[0] : !char.IsAsciiDigit(rest[i]))
                return false;
        }

        return true;
    }
}
