using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>Lets through the records that score at least so much.</summary>
internal sealed class CoverageFilter(Weight weight, float least) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) => new Passing(context, acceptDocs, weight, least);

    private sealed class Passing(AtomicReaderContext context, IBits acceptDocs, Weight weight, float least) : DocIdSet
    {
        public override DocIdSetIterator GetIterator() =>
            weight.GetScorer(context, acceptDocs) is { } scorer ? new Above(scorer, least) : DocIdSetIterator.GetEmpty();
    }

    private sealed class Above(Scorer scorer, float least) : FilteredDocIdSetIterator(scorer)
    {
        protected override bool Match(int doc) => scorer.GetScore() >= least;
    }
}
