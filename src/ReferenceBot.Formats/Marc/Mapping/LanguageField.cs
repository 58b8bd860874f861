using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Marc.Mapping;

/// <summary>041 $a before 008/35-37: the fixed field is often a system's default.</summary>
internal static class LanguageField
{
    public static void Read(MarcRecord record, RecordDraft draft)
    {
        draft.SetLanguage(record.First(41)?['a']);
        if (draft.Language is not null || record.First(8)?.Value is not { Length: >= 38 } value)
            return;

        // In a shifted field there are blanks here, and parts of other codes.
        var code = value.Substring(35, 3);
        if (code.All(char.IsAsciiLetter))
            draft.Language = LanguageCodes.Parse(code.ToLowerInvariant());
    }
}
