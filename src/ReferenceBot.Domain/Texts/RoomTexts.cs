using System.Globalization;
using System.Resources;

namespace ReferenceBot.Domain.Texts;

/// <summary>
/// The texts a room shows to people, in Indonesian (<c>Texts.resx</c>) and English (<c>Texts.en.resx</c>),
/// always read with an explicit culture. Thread-safe.
/// </summary>
/// <param name="room">A type of the room whose root namespace holds the resource.</param>
public sealed class RoomTexts(Type room)
{
    private readonly ResourceManager _resources = new(BaseName(room), room.Assembly);

    /// <summary>The text named <paramref name="key"/> with its placeholders filled.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such text.</exception>
    public string Get(string key, CultureInfo culture, params ReadOnlySpan<object?> values)
    {
        var text = Find(key, culture) ?? throw new MissingManifestResourceException($"No text '{key}' in {room.Assembly.GetName().Name}.");
        return values.Length == 0 ? text : string.Format(culture, text, values);
    }

    /// <summary>The text, or null when there is none of that name.</summary>
    public string? Find(string key, CultureInfo culture) => _resources.GetString(key, culture);

    /// <summary>The resource of a room is named after its root namespace, which the assembly's own name need not be.</summary>
    private static string BaseName(Type room) => string.Join('.', room.Namespace!.Split('.').Take(2)) + ".Texts";
}

/// <summary>The cultures that people are answered in.</summary>
public static class Cultures
{
    public static CultureInfo Indonesian { get; } = CultureInfo.GetCultureInfo("id-ID");

    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    public static bool IsEnglish(this CultureInfo culture) => culture.TwoLetterISOLanguageName == "en";
}
