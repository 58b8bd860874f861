using Lucene.Net.Index;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Ranking;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>Reads the words of a request against the index: what a misspelt word may mean is what the index holds near it.</summary>
internal sealed class RequestReading(WordAnalysis analysis, IndexReader reader)
{
    private const int MostReadings = 3;

    // Beside words that are certain, a wrong reading finds nothing.
    private const int MostNames = 16;

    private const float OneErrorWeight = .8f;
    private const float TwoErrorsWeight = .5f;
    private const float ShortNameWeight = .8f;
    private const float OtherSpellingWeight = .95f;

    // A word run together is taken apart only into parts that say something.
    private const int ShortestPart = 3;

    /// <summary>Words that stand in the text or title of records.</summary>
    public List<RequestWord> ReadText(IEnumerable<AnalysedWord> words) => [.. words.SelectMany(word => Read(word, IndexField.Text))];

    /// <summary>Words of contributors' names.</summary>
    public List<RequestWord> ReadNames(IEnumerable<AnalysedWord> words) => [.. words.SelectMany(word => Read(word, IndexField.Name))];

    /// <summary>A word of a title as what it comes near to; null when nothing is near.</summary>
    public RequestWord? Respell(RequestWord word)
    {
        var near = SpellingRepair.Near(reader, IndexField.Title, word.Said.Surface, 1, MostReadings);
        return near.Count == 0 ? null : new RequestWord(word.Said, [.. near.Select(ToReading)]);
    }

    /// <summary>A word of a name, whose other words are certain, as what it comes near to; null when nothing is near.</summary>
    public RequestWord? RespellName(RequestWord word)
    {
        var near = SpellingRepair.NearName(reader, word.Said.Surface, MostNames);
        return near.Count == 0 ? null : new RequestWord(word.Said, [.. near.Select(ToReading)]);
    }

    private RequestWord[] Read(AnalysedWord word, string field)
    {
        var known = IsKnown(word, field);
        if ((!known || field == IndexField.Name) && OtherSpellings(word) is { Count: > 0 } others)
            return [new RequestWord(word, known ? [new Reading(word, 1), .. others] : others)];
        if (known)
            return [AsSaid(word)];
        var near = SpellingRepair.Near(reader, field, word.Surface, MostReadings);
        if (near.Count > 0)
            return [new RequestWord(word, [.. near.Where(other => other.Distance == near[0].Distance).Select(ToReading)])];
        if (field == IndexField.Text && TakeApart(word) is { } parts)
            return parts;
        // "Pram" for Pramoedya
        var whole = SpellingRepair.Beginning(reader, IndexField.Name, word.Surface, MostReadings);
        return [whole.Count == 0 ? AsSaid(word) : new RequestWord(word, [.. whole.Select(name => new Reading(analysis.Split(name)[0], ShortNameWeight))])];
    }

    private List<Reading> OtherSpellings(AnalysedWord word) => [.. NameSpellings.Of(word.Surface)
        .Where(name => SpellingRepair.Knows(reader, IndexField.Name, name))
        .Take(MostReadings)
        .Select(name => new Reading(analysis.Split(name)[0], OtherSpellingWeight))];

    private bool IsKnown(AnalysedWord word, string field)
    {
        if (word.Surface.Length < SpellingRepair.ShortestLength - 1 || SpellingRepair.Knows(reader, field, word.Surface))
            return true;
        return field == IndexField.Text && (KnowsStem(word, WordForm.English) || KnowsStem(word, WordForm.Indonesian));
    }

    private bool KnowsStem(AnalysedWord word, WordForm form) =>
        word.In(form) != word.Surface && SpellingRepair.Knows(reader, IndexField.TextIn(form), word.In(form));

    private Reading ToReading(Neighbour near) =>
        new(analysis.Split(near.Word)[0], near.Distance == 1 ? OneErrorWeight : TwoErrorsWeight);

    // "laskarpelangi"
    private RequestWord[]? TakeApart(AnalysedWord word)
    {
        var (best, at) = (0, 0);
        for (var i = ShortestPart; i <= word.Surface.Length - ShortestPart; i++)
        {
            var weaker = Math.Min(Frequency(word.Surface[..i]), Frequency(word.Surface[i..]));
            if (weaker > best)
                (best, at) = (weaker, i);
        }

        return best == 0 ? null : [.. analysis.Split(word.Surface[..at] + " " + word.Surface[at..]).Select(AsSaid)];
    }

    private int Frequency(string word) => reader.DocFreq(new Term(IndexField.Text, word));

    private static RequestWord AsSaid(AnalysedWord word) => new(word, [new Reading(word, 1)]);
}
