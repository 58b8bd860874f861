using System.Globalization;

namespace ReferenceBot.Domain.Library;

/// <summary>Tells where in a branch a call number stands.</summary>
public static class ShelfMap
{
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
        return TryClass(number, out var at) && TryClass(range.From, out var from) && TryClass(range.To, out var to) && at >= from && at <= to;
    }

    private static bool TryClass(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
