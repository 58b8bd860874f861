using System.Text.RegularExpressions;
using Lucene.Net.Search;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Language.Text;
using ReferenceBot.Retrieval.Indexing;

namespace ReferenceBot.Retrieval.Searching;

/// <summary>Numbers in a request that name a record by themselves, and the words that are left when they are taken out.</summary>
internal sealed partial class Identifiers
{
    private readonly List<Query> _queries = [];
    private string _rest;

    private Identifiers(string text) => _rest = text;

    /// <summary>The request without its numbers.</summary>
    public string Rest => _rest;

    /// <summary>The numbers as they were found.</summary>
    public List<string> Found { get; } = [];

    public bool Any => _queries.Count > 0;

    public static Identifiers In(string text, SearchKind kind)
    {
        var identifiers = new Identifiers(text);
        identifiers.TakeDois();
        identifiers.TakeIsbns();
        identifiers.TakeIssns();
        if (identifiers.Any)
            identifiers._rest = Label().Replace(identifiers._rest, " ");
        else if (CallNumber().IsMatch(TextFolding.Fold(text)))
            identifiers.TakeCallNumber();
        else if (kind == SearchKind.KnownItem)
            identifiers.AddCallNumberAndBarcode();
        return identifiers;
    }

    /// <summary>Records with one of the numbers.</summary>
    public Query ToQuery()
    {
        var any = new BooleanQuery(disableCoord: true);
        foreach (var query in _queries)
            any.Add(query, Occur.SHOULD);
        return any;
    }

    private void TakeDois() => Take(Doi(), doi =>
    {
        AddKey(RecordKey.Doi, doi.TrimEnd('.', ',', ';', ')', '"', '\'').ToLowerInvariant());
        return true;
    });

    private void TakeIsbns() => Take(IsbnShape(), candidate =>
    {
        if (!Isbn.TryParse(candidate, out var isbn))
            return false;
        AddKey(RecordKey.Isbn, isbn);
        return true;
    });

    // Two years with a hyphen between them have the shape of an ISSN, and one in eleven its check digit.
    private void TakeIssns()
    {
        var alone = IssnShape().Match(_rest.Trim()) is { Success: true } only && only.Length == _rest.Trim().Length;
        if (!alone && !_rest.Contains("issn", StringComparison.OrdinalIgnoreCase))
            return;
        Take(IssnShape(), candidate =>
        {
            if (!Isbn.TryParseIssn(candidate, out var issn))
                return false;
            AddKey(RecordKey.Issn, issn);
            return true;
        });
    }

    private void TakeCallNumber()
    {
        AddCallNumberAndBarcode();
        Found.Add(_rest.Trim());
        _rest = "";
    }

    // The words stay: "1984" may be a title, a class or a call number.
    private void AddCallNumberAndBarcode()
    {
        var folded = TextFolding.Fold(_rest);
        if (!folded.AsSpan().ContainsAnyInRange('0', '9'))
            return;
        AddKey(RecordKey.Barcode, folded);
        var callNumber = RecordKey.CallNumberOf(folded);
        AddKey(RecordKey.CallNumber, callNumber);
        if (CallNumberStart().IsMatch(folded))
            _queries.Add(new PrefixQuery(RecordKey.ToTerm(RecordKey.Number(RecordKey.CallNumber, callNumber))));
    }

    private void Take(Regex shape, Func<string, bool> accept)
    {
        for (var start = 0; shape.Match(_rest, start) is { Success: true } match;)
        {
            start = match.Index + 1;
            if (!accept(match.Value))
                continue;
            Found.Add(match.Value.Trim());
            _rest = _rest.Remove(match.Index, match.Length).Insert(match.Index, " ");
        }
    }

    private void AddKey(char kind, string number) => _queries.Add(new TermQuery(RecordKey.ToTerm(RecordKey.Number(kind, number))));

    [GeneratedRegex(@"\b10\.\d{4,9}/\S+")]
    private static partial Regex Doi();

    [GeneratedRegex(@"(?<![\d])(?:97[89][-\u2010\u2013 ]?)?(?:\d[-\u2010\u2013 ]?){9}[\dXx](?!\d)")]
    private static partial Regex IsbnShape();

    [GeneratedRegex(@"(?<!\d)\d{4}-?\d{3}[\dXx](?!\d)")]
    private static partial Regex IssnShape();

    [GeneratedRegex(@"\b(?:isbn|issn|doi)(?:-?1[03])?\b:?", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    // Dewey classes and the 2X of Indonesian Islamic collections; a shelf mark may stand before them (R 030).
    [GeneratedRegex(@"^(?:[a-z]{1,3} )?(?:\d{3}|2x\d*)(?: |$)")]
    private static partial Regex CallNumberStart();

    // A class with letters of author and title, which no topic looks like.
    [GeneratedRegex(@"^(?:[a-z]{1,3} )?(?:\d{3}|2x\d*)(?: \d+)+ [a-z]{3}(?: [a-z])?$")]
    private static partial Regex CallNumber();
}
