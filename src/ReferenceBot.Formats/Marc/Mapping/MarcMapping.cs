using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Marc.Mapping;

/// <summary>
/// From a MARC 21 record to ours, the same for every way a MARC record comes in. Fields in other scripts (880) are left
/// out.
/// </summary>
public static class MarcMapping
{
    /// <param name="defects">What was wrong with the record before mapping.</param>
    public static RecordReading Map(MarcRecord record, ReadingPosition position, IReadOnlyList<Defect> defects)
    {
        var draft = new RecordDraft();
        draft.Note(defects);
        draft.Source = draft.Clean(record.First(3)?.Value, "003");
        draft.Key = draft.Clean(record.First(1)?.Value, "001");
        if (record.Leader[5] == 'd')
            return new RecordRejected(position, new Defect(DefectKind.Deleted, draft.Key));
        TitleFields.Read(record, draft);
        NameFields.Read(record, draft);
        PublicationFields.Read(record, draft);
        IdentifierFields.Read(record, draft);
        SubjectFields.Read(record, draft);
        NoteFields.Read(record, draft);
        LanguageField.Read(record, draft);
        KindOfRecord.Read(record, draft);
        HoldingFields.Read(record, draft);
        return draft.Build(position);
    }
}
