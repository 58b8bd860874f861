using System.Text.RegularExpressions;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Planning;

/// <summary>Turns the wish for something to read into a search: a genre, a reader's age, what came out lately.</summary>
internal static partial class ReadingWishes
{
    private const string Stories = "novel";
    private const int NewYears = 5;

    public static SearchRequest Of(WishContext context)
    {
        var filters = SearchWishes.Filters(context);
        if (context.Slots.Text(SlotNames.Kind) == "new_arrivals" && filters.YearFrom is null)
            filters = filters with { YearFrom = context.Today.Year - NewYears };
        return new SearchRequest { Text = Genre(context) ?? (filters.IsEmpty ? Stories : ""), Filters = filters };
    }

    private static string? Genre(WishContext context)
    {
        var said = context.Slots.Text(SlotNames.Genre) is { } genre ? WithoutPraise(Standard(genre)) : "";
        var noun = GenreNouns().Match(Standard(context.Wish.Text)).Value;
        // "Novel Jepang": the genre is both words.
        var whole = said.Contains(noun, StringComparison.Ordinal) ? said : $"{noun} {said}".Trim();
        return whole.Length > 0 ? whole : null;
    }

    // Catalogues are written in Indonesian, wishes in Kupang Malay too.
    private static string Standard(string words) => TextFolding.Fold(words).Replace("carita", "cerita", StringComparison.Ordinal);

    // "Novel bagus": everybody wants a good one, and a catalogue finds authors called Bagus.
    private static string WithoutPraise(string words) => Blanks().Replace(Praise().Replace(words, " "), " ").Trim();

    [GeneratedRegex(
        @"\b(?:(?:ter)?(?:bagus|baik|keren|seru|menarik|asyik|asik|laris|populer|viral|baru|kini)|bae|oke|mantap|rame|ringan|enak|hits?|"
        + @"good|great|nice|best|interesting|fun|popular|new|newest|latest|bestsell\w*|yang|yg|paling|most|a|an|the|some|any|really|very"
        + @"|banget|sekali)\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Praise();

    [GeneratedRegex(
        @"\b(?:novel|cerita(?: rakyat)?|cerpen|komik|puisi|pantun|dongeng|legenda|biografi|ensiklopedia|roman|comics?|poems?|poetry|"
        + @"short stor(?:y|ies)|fairy tales?|folk ?tales?|biograph(?:y|ies))s?\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex GenreNouns();

    [GeneratedRegex(" {2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
