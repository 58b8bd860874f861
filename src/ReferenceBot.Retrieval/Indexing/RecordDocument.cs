using System.Text;
using Lucene.Net.Documents;
using ReferenceBot.Domain.Records;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>
/// Turns a record into a Lucene document. The document and its fields are made once and filled anew for each record, for
/// they cost more than what stands in them: one instance serves one thread.
/// </summary>
internal sealed class RecordDocument(WordAnalysis analysis)
{
    private readonly Document _document = [];
    private readonly RecordFields _fields = new();
    private readonly List<AnalysedWord> _words = [];
    private readonly StringBuilder _stored = new();

    /// <summary>Valid until the next call.</summary>
    public Document Of(CatalogueRecord record)
    {
        var work = record.Bibliographic;
        _document.Fields.Clear();
        _fields.Clear();
        AddNumber(RecordKey.Id, record.Id.Value);
        AddTitles(work);
        AddNames(work);
        AddNumbers(record);
        AddText(work);
        AddWords(work.Series, _fields.Series);
        AddWords(work.Host?.Title, _fields.Series);
        foreach (var subject in work.Subjects)
            AddWords(subject.Term, _fields.Subject);
        _fields.AddTo(_document, record.Id, RecordColumns.Of(work), _stored.ToString());
        return _document;
    }

    private void AddTitles(BibliographicRecord work)
    {
        _fields.Keys.Add(RecordKey.Title(TextFolding.Fold(work.Title)));
        if (work.Subtitle is not null)
            _fields.Keys.Add(RecordKey.Title(TextFolding.Fold(work.Title + " " + work.Subtitle)));
        if (work.Part is not null)
            _fields.Keys.Add(RecordKey.Title(TextFolding.Fold(work.Title + " " + work.Part)));
    }

    // The title is the beginning of the text, and both of what is stored.
    private void AddText(BibliographicRecord work)
    {
        _words.Clear();
        _stored.Clear();
        Add(work.Title);
        Add(work.Subtitle);
        Add(work.Part);
        foreach (var word in _words)
            _fields.Title.Add(word.SurfaceBytes);
        _stored.Append(StoredRecord.TitleEnd);
        foreach (var part in TextOf(work))
            Add(part);
        foreach (var word in _words)
        {
            _fields.Surface.Add(word.SurfaceBytes);
            _fields.English.Add(word.EnglishBytes);
            _fields.Indonesian.Add(word.IndonesianBytes);
        }
    }

    private void Add(string? part)
    {
        if (string.IsNullOrEmpty(part))
            return;
        analysis.Split(part, _words);
        _stored.Append(part).Append(StoredRecord.PartEnd);
    }

    private static IEnumerable<string?> TextOf(BibliographicRecord work)
    {
        foreach (var contributor in work.Contributors)
            yield return contributor.Spoken;
        foreach (var subject in work.Subjects)
            yield return subject.Term;
        foreach (var summary in work.Summaries)
            yield return summary.Text;
        yield return work.Contents;
        yield return work.Series;
        yield return work.Host?.Title;
        yield return work.Publisher;
        yield return work.Thesis?.Kind;
        yield return work.Thesis?.Institution;
    }

    private void AddWords(string? text, TermStream terms)
    {
        if (string.IsNullOrEmpty(text))
            return;
        foreach (var word in analysis.Split(text))
            terms.Add(word.SurfaceBytes);
    }

    private void AddNames(BibliographicRecord work)
    {
        foreach (var contributor in work.Contributors)
        {
            var words = PersonNames.WordsOf(contributor.Spoken);
            foreach (var word in words)
                _fields.Name.Add(Encoding.UTF8.GetBytes(word));
            foreach (var key in PersonNames.KeysOf(contributor, words))
                _fields.Keys.Add(RecordKey.Person(key));
        }
    }

    private void AddNumbers(CatalogueRecord record)
    {
        var work = record.Bibliographic;
        foreach (var isbn in work.Isbns)
            AddNumber(RecordKey.Isbn, isbn);
        foreach (var issn in work.Issns)
            AddNumber(RecordKey.Issn, issn);
        AddNumber(RecordKey.Doi, work.Doi);
        AddNumber(RecordKey.CallNumber, RecordKey.CallNumberOf(TextFolding.Fold(work.Classification ?? "")));
        foreach (var holding in record.Holdings)
        {
            AddNumber(RecordKey.CallNumber, RecordKey.CallNumberOf(TextFolding.Fold(holding.CallNumber ?? "")));
            AddNumber(RecordKey.Barcode, TextFolding.Fold(holding.Barcode ?? ""));
        }
    }

    private void AddNumber(char kind, string? number)
    {
        if (!string.IsNullOrEmpty(number))
            _fields.Keys.Add(RecordKey.Number(kind, number));
    }
}
