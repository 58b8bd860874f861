namespace ReferenceBot.Retrieval.Indexing;

/// <summary>Names of the fields of a record's document.</summary>
internal static class IndexField
{
    /// <summary>Ids, whole titles, persons and numbers, made by <see cref="RecordKey"/>. One field, because each costs time.</summary>
    public const string Key = "key";

    /// <summary>Everything a reader would look for, in one field per form: one length, one frequency for each word.</summary>
    public const string Text = "text";

    /// <summary>Title, subtitle and part.</summary>
    public const string Title = "title";

    /// <summary>Titles of the series and of the journal or book a record stands in.</summary>
    public const string Series = "series";

    /// <summary>Words of the subjects.</summary>
    public const string Subject = "subject";

    /// <summary>Words of the contributors' names.</summary>
    public const string Name = "name";

    /// <summary>Record id of a hit.</summary>
    public const string Id = "id";

    /// <summary>What filters and facets ask; see <see cref="RecordColumns"/>.</summary>
    public const string Columns = "columns";

    /// <summary>Title and text as the record writes them.</summary>
    public const string Stored = "stored";

    /// <summary>The field of the whole text in one form.</summary>
    public static string TextIn(WordForm form) => form switch
    {
        WordForm.English => "text_en",
        WordForm.Indonesian => "text_id",
        _ => Text,
    };
}
