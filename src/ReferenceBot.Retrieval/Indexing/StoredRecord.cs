using System.Globalization;
using Lucene.Net.Search;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>The words of a record as it writes them, read back from the index.</summary>
internal readonly record struct StoredRecord(string Title, string Text)
{
    // Controls are in no record's text.
    public const char PartEnd = '\n';
    public const char TitleEnd = '\f';

    private static readonly HashSet<string> Fields = [IndexField.Stored];

    public static StoredRecord Of(IndexSearcher searcher, int doc)
    {
        var stored = searcher.Doc(doc, Fields).Get(IndexField.Stored, CultureInfo.InvariantCulture) ?? "";
        var end = Math.Max(0, stored.IndexOf(TitleEnd, StringComparison.Ordinal));
        return new StoredRecord(stored[..end], stored[end..]);
    }
}
