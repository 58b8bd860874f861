using System.Text.RegularExpressions;

namespace ReferenceBot.Assistant.Models;

/// <summary>What of a message may leave the machine: no secrets, which are masked before, and nothing that reaches a person.</summary>
internal static partial class Outgoing
{
    private const string InPlaceOfCard = "[KARTU]";

    /// <param name="masked">The message without its secrets.</param>
    /// <param name="card">The linked card, whatever its number looks like; null when none is.</param>
    public static string Text(string masked, string? card)
    {
        var unnamed = string.IsNullOrEmpty(card) ? masked : Own(card).Replace(masked, InPlaceOfCard);
        return Phone().Replace(Email().Replace(Card().Replace(unnamed, InPlaceOfCard), "[EMAIL]"), "[TELEPON]");
    }

    // People write their number with blanks and marks of their own: "kpg 0001".
    private static Regex Own(string card) => new(
        @"(?<![\p{L}\p{Nd}])" + string.Join(@"[^\p{L}\p{Nd}]{0,3}", card.Where(char.IsLetterOrDigit)) + @"(?![\p{L}\p{Nd}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    // A DOI may have such a stretch, and an address in the web; a number of money or of a book never is a card's.
    [GeneratedRegex(
        @"(?<![\p{L}\p{Nd}]|\b10\.\d{4,9}/\S*|://\S*)(?!(?:rp|idr|usd|isbn|issn)\d)[a-z]{2,4}[.-]?\d{4,8}(?![\p{L}\p{Nd}])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"[^\s@<>()]+@[^\s@<>()]+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    // Indonesian mobile numbers, and whatever begins with a country; an ISBN never does.
    [GeneratedRegex(
        @"(?<![\d-])(?:\+\d{1,3}|62|0)[\s.-]?8\d(?:[\s.-]?\d){6,11}(?!\d)|\+\d(?:[\s.-]?\d){7,14}", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
