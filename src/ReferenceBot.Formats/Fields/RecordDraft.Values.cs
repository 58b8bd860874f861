using ReferenceBot.Domain.Records;

namespace ReferenceBot.Formats.Fields;

/// <content>The fields that a record can hold more than once, and those that are checked before they are kept.</content>
internal sealed partial class RecordDraft
{
    public void AddContributors(string? text, ContributorRole role = ContributorRole.Author)
    {
        if (Clean(text, "contributors") is not { } clean)
            return;
        foreach (var contributor in Names.ParseList(clean, role))
            Add(contributor);
    }

    /// <summary>Adds a contributor whose names are clean already.</summary>
    public void Add(Contributor? contributor)
    {
        if (contributor is null || !HasRoom(_contributors, "contributors"))
            return;
        if (_contributors.Count > 100 || !_contributors.Contains(contributor))
            _contributors.Add(contributor);
    }

    public void AddSubject(string? term, string? language)
    {
        if (Clean(term, "subject") is { } clean && HasLetterOrDigit(clean) && HasRoom(_subjects, "subject") && _subjectTerms.Add(clean))
            _subjects.Add(new Subject(clean, language));
    }

    public void AddIsbn(string? text)
    {
        if (Isbn.TryParse(text, out var isbn))
        {
            if (HasRoom(_isbns, "isbn") && !_isbns.Contains(isbn))
                _isbns.Add(isbn);
        }
        else if (Clean(text, "isbn") is { } clean && clean.AsSpan().ContainsAnyInRange('0', '9'))
        {
            Note(DefectKind.BadIsbn, clean);
        }
    }

    public void AddIssn(string? text)
    {
        if (Isbn.TryParseIssn(text, out var issn))
        {
            if (HasRoom(_issns, "issn") && !_issns.Contains(issn))
                _issns.Add(issn);
        }
        else if (Clean(text, "issn") is { } clean && clean.AsSpan().ContainsAnyInRange('0', '9'))
        {
            Note(DefectKind.BadIssn, clean);
        }
    }

    /// <summary>Serial numbers and book numbers share one field in RIS and in some exports.</summary>
    public void AddIsbnOrIssn(string? text)
    {
        if (!Isbn.TryParse(text, out _) && Isbn.TryParseIssn(text, out _))
            AddIssn(text);
        else
            AddIsbn(text);
    }

    /// <summary>Several numbers in one text: "978-602-8811-43-5, 978-602-8811-44-2".</summary>
    public void AddIsbnOrIssnList(string? text)
    {
        foreach (var number in SplitNumbers(text ?? ""))
            AddIsbnOrIssn(number);
    }

    public static string[] SplitNumbers(string text) =>
        text.Split([',', ';', '|', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public void SetDoi(string? text)
    {
        if (Clean(text, "doi") is not { } clean)
            return;
        if (Identifiers.Doi(clean) is { } doi)
            Doi ??= doi;
        else
            Note(DefectKind.BadDoi, clean);
    }

    public void AddLink(string? text)
    {
        if (Clean(text, "url") is not { } clean)
            return;
        if (Identifiers.Link(clean) is not { } link)
            Note(DefectKind.BadLink, clean);
        else if (HasRoom(_links, "url") && (_links.Count > 100 || !_links.Contains(link)))
            _links.Add(link);
    }

    public void AddSummary(string? text, string? language)
    {
        if (Clean(text, "summary") is { } clean && HasRoom(_summaries, "summary"))
            _summaries.Add(new LocalText(clean, language));
    }

    public void SetYear(string? text)
    {
        if (Published is not null || string.IsNullOrWhiteSpace(text))
            return;
        Published = Years.Parse(text);
        if (Published is null)
            Note(DefectKind.BadYear, text);
    }

    public void SetLanguage(string? text)
    {
        if (Language is not null || string.IsNullOrWhiteSpace(text))
            return;
        Language = LanguageCodes.Parse(text);
        if (Language is null && !LanguageCodes.SaysNothing(text))
            Note(DefectKind.BadLanguage, text);
    }

    public void Add(Holding holding)
    {
        if (holding is not { Branch: null, CallNumber: null, Barcode: null })
            _holdings.Add(holding);
    }

    private bool HasRoom<T>(List<T> list, string field)
    {
        if (list.Count < MaxValues)
            return true;
        Note(DefectKind.TooManyValues, field);
        return false;
    }
}
