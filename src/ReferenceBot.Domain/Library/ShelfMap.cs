using System.Buffers;
using System.Globalization;

namespace ReferenceBot.Domain.Library;

/// <summary>Tells where in a branch a call number stands.</summary>
public static class ShelfMap
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>The first range of the branch that takes the call number in; null when none does.</summary>
    public static ShelfRange? Find(Branch branch, string? callNumber)
    {
        ArgumentNullException.ThrowIfNull(branch);
        if (string.IsNullOrWhiteSpace(callNumber))
            return null;
        var parts = callNumber.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var prefix = char.IsLetter(parts[0][0]) ? parts[0] : "";
        var number = prefix.Length == 0 ? parts[0] : parts.Length > 1 ? parts[1] : "";
        return branch.Shelves.FirstOrDefault(range => Holds(range, prefix, number));
    }

    private static bool Holds(ShelfRange range, string prefix, string number)
    {
        if (!string.Equals(range.Prefix, prefix, StringComparison.OrdinalIgnoreCase))
            return false;
        if (range.From.Length == 0 && range.To.Length == 0)
            return true;
        return TryClass(number, out var at) && TryClass(range.From, out var from) && TryClass(range.To, out var to)
            && at >= from && Cut(at, to.Scale) <= to;
    }

    // "To 899" takes in 899.221: a class holds everything that it is divided into.
    private static decimal Cut(decimal number, int digits) => Math.Round(number, digits, MidpointRounding.ToZero);

    /// <summary>Reads the class that a call number begins with: "899.221", "899.221/HIR".</summary>
    private static bool TryClass(string text, out decimal number)
    {
        var end = text.AsSpan().IndexOfAnyExcept(Digits);
        // "2X4" is a class of its own, not a 2.
        if (end >= 0 && char.IsLetter(text[end]))
            end = 0;
        var figures = (end < 0 ? text.AsSpan() : text.AsSpan(0, end)).TrimEnd('.');
        return decimal.TryParse(figures, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }
}
