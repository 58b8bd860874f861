namespace ReferenceBot.Formats.Delimited;

/// <summary>Exports of reading sites put the series behind the title: "The Hunger Games (The Hunger Games, #1)".</summary>
internal static class SeriesInTitle
{
    public static (string Title, string? Series) Split(string title, string? series)
    {
        if (!title.EndsWith(')') || title.LastIndexOf('(') is not (> 1 and var open))
            return (title, series);
        var inside = title[(open + 1)..^1];
        var mark = inside.IndexOf('#');
        if (mark < 2 || mark + 1 == inside.Length || !char.IsAsciiDigit(inside[mark + 1]))
            return (title, series);
        return (title[..open].TrimEnd(), series ?? inside.Trim());
    }
}
