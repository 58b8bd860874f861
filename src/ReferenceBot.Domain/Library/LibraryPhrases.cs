using System.Globalization;
using System.Text;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Domain.Library;

/// <summary>Puts the library's facts into words, the same way in articles and answers. Thread-safe.</summary>
public static class LibraryPhrases
{
    private static readonly RoomTexts Words = new(typeof(LibraryPhrases));

    public static string Name(this LibraryOptions library, CultureInfo culture) => Choose(library.Name, library.NameEn, culture);

    public static string Name(this Branch branch, CultureInfo culture) => Choose(branch.Name, branch.NameEn, culture);

    public static string Place(this ShelfRange range, CultureInfo culture) => Choose(range.Place, range.PlaceEn, culture);

    public static string Name(this ClosedDay day, CultureInfo culture) => Choose(day.Name, day.NameEn, culture);

    public static string For(this HelpNumber number, CultureInfo culture) => Choose(number.For, number.ForEn, culture);

    /// <summary>"Senin, 30 November 2026".</summary>
    public static string Date(DateOnly date, CultureInfo culture) =>
        date.ToString("dddd, d MMMM yyyy", culture);

    /// <summary>"08.00-11.30 dan 13.30-16.00 WITA".</summary>
    public static string Hours(IReadOnlyList<OpeningInterval> intervals, string timeZone, CultureInfo culture) =>
        string.Join(Words.Get("And", culture), intervals.Select(i => $"{Time(i.From, culture)}–{Time(i.To, culture)}")) + Zone(timeZone);

    /// <summary>"Rp1.500", or "gratis" for nothing.</summary>
    public static string Money(int amount, CultureInfo culture) =>
        amount == 0 ? Words.Get("Free", culture) : "Rp" + amount.ToString("N0", culture);

    /// <summary>The ordinary week of a branch, a line for each run of days with the same hours.</summary>
    public static string Week(Branch branch, string timeZone, CultureInfo culture)
    {
        var text = new StringBuilder();
        var week = LibraryCalendar.Week(branch);
        for (var first = 0; first < week.Count;)
        {
            var last = first;
            while (last + 1 < week.Count && week[last + 1].Intervals.SequenceEqual(week[first].Intervals))
                last++;
            var days = Day(week[first].Day, culture) + (last > first ? "–" + Day(week[last].Day, culture) : "");
            var hours = week[first].Intervals.Count == 0 ? Words.Get("Closed", culture) : Hours(week[first].Intervals, timeZone, culture);
            text.Append(text.Length > 0 ? "\n" : "").Append(days).Append(": ").Append(hours);
            first = last + 1;
        }

        return text.ToString();
    }

    /// <summary>"3 buku" or "3 books": a count and its noun from the texts <c>key_one</c> and <c>key_many</c>.</summary>
    public static string Count(string noun, int count, CultureInfo culture) =>
        Words.Get($"{noun}_{(count == 1 ? "one" : "many")}", culture, count);

    private static string Day(DayOfWeek day, CultureInfo culture) => culture.DateTimeFormat.GetDayName(day);

    private static string Time(TimeOnly time, CultureInfo culture) =>
        time.ToString(culture.IsEnglish() ? "HH:mm" : "HH.mm", CultureInfo.InvariantCulture);

    private static string Zone(string timeZone) => timeZone switch
    {
        "Asia/Jakarta" or "Asia/Pontianak" => " WIB",
        "Asia/Makassar" => " WITA",
        "Asia/Jayapura" => " WIT",
        _ => "",
    };

    private static string Choose(string indonesian, string english, CultureInfo culture) =>
        culture.IsEnglish() && english.Length > 0 ? english : indonesian;
}
