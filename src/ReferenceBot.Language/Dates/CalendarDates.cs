using System.Globalization;
using System.Text.RegularExpressions;

namespace ReferenceBot.Language.Dates;

/// <summary>Days by number: "5/12", "2026-12-05", "5 Desember", "December 5th", "tanggal 5". The day stands before the month.</summary>
internal static partial class CalendarDates
{
    private const int MonthsInYear = 12;

    /// <summary>Years until the 29th of February comes again, at most.</summary>
    private const int LongestWait = 8;

    /// <param name="words">As written, for the marks between numbers.</param>
    /// <param name="folded">The same, folded and split.</param>
    public static DateOnly? Find(string words, string[] folded, DateOnly today) =>
        FindNumbers(words, today) ?? FindMonth(folded, today) ?? FindDayOfMonth(folded, today);

    private static DateOnly? FindNumbers(string words, DateOnly today)
    {
        if (YearFirst().Match(words) is { Success: true } iso)
            return Make(Value(iso, 1), Value(iso, 2), Value(iso, 3), today);
        var match = DayFirst().Match(words) is { Success: true } whole ? whole : DayAndMonth().Match(words);
        if (!match.Success)
            return null;
        var (day, month, year) = (Value(match, 1), Value(match, 2), match.Groups[3].Success ? Value(match, 3) : (int?)null);
        if (month > MonthsInYear && day <= MonthsInYear)
            (day, month) = (month, day);
        return Make(year < 100 ? year + 2000 : year, month, day, today);
    }

    private static DateOnly? FindMonth(string[] folded, DateOnly today)
    {
        // "5th of December", "5 bulan Desember".
        var words = Array.FindAll(folded, word => word is not ("of" or "bulan"));
        for (var i = 0; i < words.Length; i++)
        {
            if (!DateLexicon.Months.TryGetValue(words[i], out var month))
                continue;
            var year = Year(words, i + 1) ?? Year(words, i + 2);
            // "May I ...": not every month is one.
            if ((Number(words, i - 1) ?? Number(words, i + 1)) is { } day && Make(year, month, day, today) is { } date)
                return date;
        }

        return null;
    }

    private static DateOnly? FindDayOfMonth(string[] words, DateOnly today)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var isDay = words[i] is "tanggal" or "tgl" or "tggl" || (words[i] == "the" && char.IsAsciiLetter(words[i + 1][^1]));
            if (!isDay || Number(words, i + 1) is not (>= 1 and <= 31 and var day))
                continue;
            var isNextMonth = (words.ElementAtOrDefault(i + 2), words.ElementAtOrDefault(i + 3)) is ("bulan", "depan") or ("next", "month");
            return NextMonthWith(day, isNextMonth ? LastOf(today).AddDays(1) : today);
        }

        return null;
    }

    private static DateOnly NextMonthWith(int day, DateOnly from)
    {
        var first = new DateOnly(from.Year, from.Month, 1);
        while (day > DateTime.DaysInMonth(first.Year, first.Month) || first.AddDays(day - 1) < from)
            first = first.AddMonths(1);
        return first.AddDays(day - 1);
    }

    private static DateOnly LastOf(DateOnly date) => new(date.Year, date.Month, DateTime.DaysInMonth(date.Year, date.Month));

    private static DateOnly? Make(int? year, int month, int day, DateOnly today)
    {
        if (month is < 1 or > MonthsInYear || day < 1)
            return null;
        if (year is { } given)
            return day <= DateTime.DaysInMonth(given, month) ? new DateOnly(given, month, day) : null;
        for (var next = today.Year; next <= today.Year + LongestWait; next++)
        {
            if (day <= DateTime.DaysInMonth(next, month) && new DateOnly(next, month, day) is var date && date >= today)
                return date;
        }

        return null;
    }

    private static int Value(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? Year(string[] words, int index) => Number(words, index) is { } number and > 1900 and < 2200 ? number : null;

    private static int? Number(string[] words, int index)
    {
        if (index < 0 || index >= words.Length)
            return null;
        var match = Numeral().Match(words[index]);
        return match.Success ? Value(match, 1) : null;
    }

    [GeneratedRegex("^([0-9]{1,4})(st|nd|rd|th)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Numeral();

    [GeneratedRegex("(?<![0-9])([12][0-9]{3})-([0-9]{1,2})-([0-9]{1,2})(?![0-9])")]
    private static partial Regex YearFirst();

    [GeneratedRegex("(?<![0-9])([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4}|[0-9]{2})(?![0-9])")]
    private static partial Regex DayFirst();

    [GeneratedRegex("(?<![0-9/])([0-9]{1,2})/([0-9]{1,2})(?![0-9/])")]
    private static partial Regex DayAndMonth();
}
