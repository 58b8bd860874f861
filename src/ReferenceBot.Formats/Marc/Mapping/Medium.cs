using ReferenceBot.Domain.Records;

namespace ReferenceBot.Formats.Marc.Mapping;

/// <summary>The medium in words, as older rules put it behind the title: "[videorecording]", "[sumber elektronik]".</summary>
internal static class Medium
{
    private static readonly (string Word, RecordType Type)[] Words =
    [
        ("video", RecordType.Video),
        ("film", RecordType.Video),
        ("motion picture", RecordType.Video),
        ("sound", RecordType.Audio),
        ("audio", RecordType.Audio),
        ("suara", RecordType.Audio),
        ("electronic", RecordType.Ebook),
        ("elektronik", RecordType.Ebook),
        ("computer file", RecordType.Other),
        ("map", RecordType.Map),
        ("peta", RecordType.Map),
    ];

    /// <summary>The text is nothing but a medium in brackets.</summary>
    public static bool Names(string? text) => text is ['[', .., ']'] && text.IndexOf(']') == text.Length - 1 && Type(text) is not null;

    /// <summary>What 245 says, in $h or where a careless hand put it; null when it says nothing.</summary>
    public static RecordType? Of(MarcField? title)
    {
        if (title?['h'] is { } medium && Type(medium) is { } type)
            return type;
        return Names(title?['b']?.Trim()) ? Type(title!['b']!) : null;
    }

    private static RecordType? Type(string text)
    {
        foreach (var (word, type) in Words)
        {
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                return type;
        }

        return null;
    }
}
