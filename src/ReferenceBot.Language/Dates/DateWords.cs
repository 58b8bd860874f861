using System.Globalization;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Language.Dates;

/// <summary>The day that people mean by "besok", "hari Minggu", "next Monday", "25 Desember". Pure functions.</summary>
public static class DateWords
{
    private static readonly Dictionary<string, int> Relative = new()
    {
        ["hari ini"] = 0,
        ["sekarang"] = 0,
        ["sakarang"] = 0,
        ["nanti"] = 0,
        ["today"] = 0,
        ["now"] = 0,
        ["tonight"] = 0,
        ["ini hari"] = 0,
        ["besok"] = 1,
        ["esok"] = 1,
        ["bsk"] = 1,
        ["beso"] = 1,
        ["tomorrow"] = 1,
        ["tmrw"] = 1,
        ["lusa"] = 2,
        ["beso lusa"] = 2,
        ["day after tomorrow"] = 2,
        ["kemarin"] = -1,
        ["kamaren"] = -1,
        ["kmrn"] = -1,
        ["yesterday"] = -1,
    };

    private static readonly Dictionary<string, DayOfWeek> Days = new()
    {
        ["senin"] = DayOfWeek.Monday,
        ["selasa"] = DayOfWeek.Tuesday,
        ["rabu"] = DayOfWeek.Wednesday,
        ["kamis"] = DayOfWeek.Thursday,
        ["jumat"] = DayOfWeek.Friday,
        ["jum at"] = DayOfWeek.Friday,
        ["jumaat"] = DayOfWeek.Friday,
        ["sabtu"] = DayOfWeek.Saturday,
        ["minggu"] = DayOfWeek.Sunday,
        ["ahad"] = DayOfWeek.Sunday,
        ["monday"] = DayOfWeek.Monday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday,
    };

    private static readonly Dictionary<string, int> Months = new()
    {
        ["januari"] = 1,
        ["februari"] = 2,
        ["maret"] = 3,
        ["april"] = 4,
        ["mei"] = 5,
        ["juni"] = 6,
        ["juli"] = 7,
        ["agustus"] = 8,
        ["september"] = 9,
        ["oktober"] = 10,
        ["november"] = 11,
        ["desember"] = 12,
        ["january"] = 1,
        ["february"] = 2,
        ["march"] = 3,
        ["may"] = 5,
        ["june"] = 6,
        ["july"] = 7,
        ["august"] = 8,
        ["october"] = 10,
        ["december"] = 12,
        ["jan"] = 1,
        ["feb"] = 2,
        ["mar"] = 3,
        ["apr"] = 4,
        ["jun"] = 6,
        ["jul"] = 7,
        ["agt"] = 8,
        ["aug"] = 8,
        ["sep"] = 9,
        ["okt"] = 10,
        ["oct"] = 10,
        ["nov"] = 11,
        ["des"] = 12,
        ["dec"] = 12,
    };

    /// <summary>
    /// The day meant, seen from <paramref name="today"/>; null when the words name none. A weekday is the next one to come,
    /// today included; a day of a month without a year is the next such day.
    /// </summary>
    public static DateOnly? Find(string? words, DateOnly today)
    {
        var text = TextFolding.Fold(words ?? "");
        return FindRelative(text, today) ?? FindCalendar(text, today) ?? FindWeekday(text, today);
    }

    private static DateOnly? FindRelative(string text, DateOnly today)
    {
        var padded = $" {text} ";
        foreach (var (words, days) in Relative.OrderByDescending(pair => pair.Key.Length))
        {
            if (padded.Contains($" {words} ", StringComparison.Ordinal))
                return today.AddDays(days);
        }

        return null;
    }

    private static DateOnly? FindWeekday(string text, DateOnly today)
    {
        foreach (var word in text.Split(' '))
        {
            // "Minggu depan" is next week, which is no day.
            if (!Days.TryGetValue(word, out var day) || (word == "minggu" && text.Contains("minggu depan", StringComparison.Ordinal)))
                continue;
            return today.AddDays(((int)day - (int)today.DayOfWeek + 7) % 7);
        }

        return null;
    }

    private static DateOnly? FindCalendar(string text, DateOnly today)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i++)
        {
            if (!Months.TryGetValue(words[i], out var month))
                continue;
            var day = Number(words, i - 1) ?? Number(words, i + 1);
            var year = Year(words, i + 1) ?? Year(words, i + 2);
            return day is >= 1 and <= 31 ? Make(year, month, day.Value, today) : null;
        }

        return null;
    }

    private static DateOnly? Make(int? year, int month, int day, DateOnly today)
    {
        var inYear = year ?? today.Year;
        if (day > DateTime.DaysInMonth(inYear, month))
            return null;
        var date = new DateOnly(inYear, month, day);
        return year is null && date < today && day <= DateTime.DaysInMonth(inYear + 1, month) ? new DateOnly(inYear + 1, month, day) : date;
    }

    private static int? Year(string[] words, int index) => Number(words, index) is { } number and > 1900 and < 2200 ? number : null;

    private static int? Number(string[] words, int index) =>
        index >= 0 && index < words.Length && int.TryParse(words[index], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
