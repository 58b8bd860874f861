using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Util;
using Attribute = Lucene.Net.Util.Attribute;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>
/// Hands ready-made terms to the index. The same text goes into three fields, so it is analysed once, outside of Lucene's
/// analyser chain, and each term's bytes are made once for all its occurrences.
/// </summary>
internal sealed class TermStream : TokenStream
{
    private readonly List<byte[]> _terms = [];
    private readonly TermBytes _term = new();
    private int _next;

    public TermStream() => AddAttributeImpl(_term);

    public bool IsEmpty => _terms.Count == 0;

    public void Clear()
    {
        _terms.Clear();
        _next = 0;
    }

    public void Add(byte[] term) => _terms.Add(term);

    // Neither positions nor offsets are indexed, so the attributes never change but for the term.
    public override bool IncrementToken()
    {
        if (_next == _terms.Count)
            return false;
        _term.Set(_terms[_next++]);
        return true;
    }

    public override void Reset()
    {
        _next = 0;
        // The end of a stream leaves a position increment of 0 behind, which the next one must not begin with.
        ClearAttributes();
    }

    private sealed class TermBytes : Attribute, ITermToBytesRefAttribute
    {
        public BytesRef BytesRef { get; } = new();

        public void Set(byte[] term)
        {
            BytesRef.Bytes = term;
            BytesRef.Offset = 0;
            BytesRef.Length = term.Length;
        }

        public void FillBytesRef()
        {
        }

        public override void Clear() => BytesRef.Length = 0;

        public override void CopyTo(IAttribute target) => ((TermBytes)target).Set(BytesRef.Bytes);
    }
}
