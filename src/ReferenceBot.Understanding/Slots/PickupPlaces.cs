using System.Text.RegularExpressions;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Where a reserved book is to be collected.</summary>
/// <param name="Place">The name of the place.</param>
/// <param name="From">Where the words that announce it start; a title ends before them.</param>
internal sealed record PickupPlace(FoundSlot Place, int From)
{
    /// <summary>The part of a tagged name before this place; null when nothing of it is.</summary>
    public SlotSpan? Before(MessageText message, SlotSpan span)
    {
        var end = span.FirstWord;
        while (end < span.FirstWord + span.WordCount && message.Words[end].End <= From)
            end++;
        return end == span.FirstWord ? null : span with { WordCount = end - span.FirstWord };
    }
}

/// <summary>
/// Finds the branch that a book is to be brought to: "di Perpustakaan Pusat", "at Central Library", "ambil di Oebobo". A place without a
/// branch's word or a collecting one may be part of a title.
/// </summary>
internal static partial class PickupPlaces
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    private const string To = @"(?:di|pi|ke|dari|at|in|from|to)\s+(?:the\s+)?";

    private const string NoName = @"(?!(?:mana|apa|yang|yg|ini|itu|ni|tu|lain|terdekat|ada|hari|besok|beso|lusa|nanti|kalian|ko|pung|dong"
        + @"|do|ya|kak|kaka|min|saja|aja|sa|dan|atau|this|that|your|our|my|any|which|another|the)\b)";

    // One word is its name, whose further words need capitals: what follows may be a day.
    private const string Name = NoName + @"\p{L}{3,}(?:(?-i:\s+\p{Lu}\p{Ll}+){1,2}|\s+lima\b)?";

    private const string Branch = @"(?:perpustakaan|perpus|parpus|taman\s+baca(?:an)?|pojok\s+baca|cabang)\s+" + Name
        + @"|pusat(?!\s+\p{L})|(?:" + NoName + @"(?!library\b|branch\b)\p{L}{3,}\s+){1,3}(?:library|branch)\b";

    public static PickupPlace? Find(MessageText message)
    {
        var match = Place().Matches(message.Text).LastOrDefault();
        if (match is null)
            return null;
        var name = match.Groups["name"];
        return new PickupPlace(
            new FoundSlot(SlotNames.Pickup, SlotValue.Of(name.Value), name.Index, name.Index + name.Length), match.Index);
    }

    /// <summary>What is reserved when nothing else told it: the words before the place that do not only carry the request.</summary>
    public static FoundSlot? TitleBefore(MessageText message, PickupPlace pickup)
    {
        var words = message.Words.TakeWhile(word => word.End <= pickup.From).ToList();
        var first = words.FindIndex(word => !IsRequest(word.Folded));
        var last = words.FindLastIndex(word => !IsRequest(word.Folded));
        return first < 0 ? null : new FoundSlot(
            SlotNames.Title, SlotValue.Of(message.Between(words[first].Start, words[last].End)), words[first].Start, words[last].End);
    }

    private static bool IsRequest(string word) => CarrierWords.IsCarrier(word) || Requests.Contains(word);

    private static readonly HashSet<string> Requests =
    [
        "pesan", "memesan", "pesankan", "dipesankan", "pesen", "pesenin", "reservasi", "mereservasi", "reservasikan", "direservasikan",
        "booking", "bookingin", "reserve", "book", "hold", "place", "put", "keep", "order", "simpan", "simpankan", "disimpankan", "antri",
        "antrikan", "mengantre", "tahan", "sisihkan", "disisihkan", "satu", "eksemplar", "copy", "collect", "pick", "up", "pickup",
    ];

    [GeneratedRegex(@"\b(?:(?:(?:di)?ambil(?:nya)?|mengambil(?:nya)?|ame|(?:di)?jemput|pick(?:ed)?[ -]?up|pick\s+it\s+up|collect(?:ed)?)"
        + @"\s+(?:it\s+|nya\s+)?" + To + "(?<name>" + Branch + @"|(?-i:\p{Lu}[\p{L}]+(?:\s+\p{Lu}\p{L}+){0,2}))|"
        + To + "(?<name>" + Branch + "))", Options)]
    private static partial Regex Place();
}
