using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>
/// The columns of every record of a segment, in memory: eight bytes a record, read once. On the disk they would cost a seek
/// each, and a broad query asks for every match. Immutable.
/// </summary>
internal sealed class Columns
{
    private static readonly ConditionalWeakTable<object, Columns> Loaded = [];

    private readonly long[] _packed;

    private Columns(AtomicReader reader)
    {
        _packed = new long[reader.MaxDoc];
        if (reader.GetNumericDocValues(IndexField.Columns) is not { } values)
            return;
        for (var doc = 0; doc < _packed.Length; doc++)
            _packed[doc] = values.Get(doc);
    }

    public RecordColumns this[int doc] => new(_packed[doc]);

    public static Columns Of(AtomicReader reader) => Loaded.GetValue(reader.CoreCacheKey, _ => new Columns(reader));
}
