using System.Text.RegularExpressions;

namespace ReferenceBot.Assistant.Models;

/// <summary>What of a message may leave the machine: no secrets, which are masked before, and nothing that reaches a person.</summary>
internal static partial class Outgoing
{
    public static string Text(string masked) => Phone().Replace(Email().Replace(masked, "[EMAIL]"), "[TELEPON]");

    [GeneratedRegex(@"[^\s@<>()]+@[^\s@<>()]+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    // Indonesian mobile numbers, and whatever begins with a country; an ISBN never does.
    [GeneratedRegex(
        @"(?<![\d-])(?:\+\d{1,3}|62|0)[\s.-]?8\d(?:[\s.-]?\d){6,11}(?!\d)|\+\d(?:[\s.-]?\d){7,14}", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
