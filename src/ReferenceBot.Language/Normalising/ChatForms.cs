using System.Collections.Frozen;

namespace ReferenceBot.Language.Normalising;

/// <summary>Abbreviations and informal spellings, and what they stand for in a language.</summary>
/// <remarks>Immutable, safe from any thread.</remarks>
internal static class ChatForms
{
    private static readonly FrozenDictionary<string, string> Indonesian = Read("id");
    private static readonly FrozenDictionary<string, string> English = Read("en");

    public static bool TryGet(string form, bool english, out string normal) =>
        (english ? English : Indonesian).TryGetValue(form, out normal!);

    private static FrozenDictionary<string, string> Read(string language)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in EmbeddedList.Rows("chat-forms.tsv", 3).Where(row => row[2] == "any" || row[2] == language))
            forms[row[0]] = row[1];
        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
