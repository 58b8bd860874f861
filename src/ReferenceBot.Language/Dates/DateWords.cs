using ReferenceBot.Language.Text;

namespace ReferenceBot.Language.Dates;

/// <summary>The day that people mean by "besok", "hari Minggu", "next Monday", "25 Desember". Pure functions.</summary>
public static class DateWords
{
    private const int DaysOfWeek = 7;

    /// <summary>
    /// The day meant, seen from <paramref name="today"/>; null when the words name none. A weekday is the next one to come,
    /// today included; a day of a month without a year is the next such day.
    /// </summary>
    public static DateOnly? Find(string? words, DateOnly today)
    {
        var text = TextFolding.Fold(words ?? "").Replace("jum at", "jumat", StringComparison.Ordinal);
        var folded = text.Split(' ');
        return CalendarDates.Find(words ?? "", folded, today) ?? FindDay(text, folded, today);
    }

    private static DateOnly? FindDay(string text, string[] words, DateOnly today)
    {
        var weekday = FindWeekday(words, today, out var isTied);
        // "Besok Senin" is said of the Monday to come; "hari ini ... Sabtu juga?" asks of today first.
        if (isTied)
            return weekday;
        return FindRelative(text, today) ?? weekday ?? (Array.Exists(words, DateLexicon.Now.Contains) ? today : null);
    }

    private static DateOnly? FindRelative(string text, DateOnly today)
    {
        var padded = $" {text} ";
        foreach (var (words, days) in DateLexicon.Relative)
        {
            if (padded.Contains($" {words} ", StringComparison.Ordinal))
                return today.AddDays(days);
        }

        return null;
    }

    /// <param name="isTied">A word for tomorrow or the past belongs to the weekday.</param>
    private static DateOnly? FindWeekday(string[] words, DateOnly today, out bool isTied)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!DateLexicon.Days.TryGetValue(words[i], out var day) || (words[i] == "minggu" && IsWeek(words, i)))
                continue;
            var before = Word(words, i - 1) == "hari" ? Word(words, i - 2) : Word(words, i - 1);
            var after = Word(words, i + 1) == "yang" ? Word(words, i + 2) : Word(words, i + 1);
            var isPast = DateLexicon.Past.Contains(before) || (DateLexicon.Past.Contains(after) && after != "last");
            isTied = isPast || DateLexicon.Tomorrow.Contains(before) || DateLexicon.Tomorrow.Contains(after);
            var ahead = ((int)day - (int)today.DayOfWeek + DaysOfWeek) % DaysOfWeek;
            // The night of a day begins the evening before: "malam Minggu" is Saturday's.
            if (before == "malam")
                ahead = (ahead + DaysOfWeek - 1) % DaysOfWeek;
            if (isPast)
                return today.AddDays(ahead - DaysOfWeek);
            return today.AddDays(ahead == 0 && (after == "depan" || before == "next") ? DaysOfWeek : ahead);
        }

        isTied = false;
        return null;
    }

    // "Minggu depan", "dua minggu", "akhir minggu" are weeks, which are no day.
    private static bool IsWeek(string[] words, int at)
    {
        var before = Word(words, at - 1);
        if (before is "hari" or "hr" or "hri")
            return false;
        var isCounted = before.Length > 0 && before.All(char.IsAsciiDigit);
        return isCounted || DateLexicon.BeforeWeek.Contains(before) || DateLexicon.AfterWeek.Contains(Word(words, at + 1));
    }

    private static string Word(string[] words, int index) => index >= 0 && index < words.Length ? words[index] : "";
}
