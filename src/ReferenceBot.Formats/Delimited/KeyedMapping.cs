using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Delimited;

/// <summary>From named values, of a table row or a JSON object, to a record.</summary>
internal sealed class KeyedMapping
{
    private static readonly char[] ListMarks = [';', '|', '\n'];

    private readonly RecordDraft _draft = new();
    private string? _branch;
    private string? _callNumber;
    private string? _barcode;
    private bool _inLibraryOnly;
    private string? _degree;
    private string? _institution;

    public RecordDraft Draft => _draft;

    public void Add(RecordField field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        switch (field)
        {
            case RecordField.Contributors:
                _draft.AddContributors(value);
                break;
            case RecordField.Editors:
                _draft.AddContributors(value, ContributorRole.Editor);
                break;
            case RecordField.Translators:
                _draft.AddContributors(value, ContributorRole.Translator);
                break;
            case RecordField.Illustrators:
                _draft.AddContributors(value, ContributorRole.Illustrator);
                break;
            case RecordField.Subjects or RecordField.SubjectsId or RecordField.SubjectsEn:
                AddSubjects(field, value);
                break;
            case RecordField.Note or RecordField.NoteId or RecordField.NoteEn:
                _draft.AddSummary(value, LanguageOf(field));
                break;
            case RecordField.Year or RecordField.Language or RecordField.Type or RecordField.Audience:
                AddCode(field, value);
                break;
            case RecordField.Isbn or RecordField.Issn or RecordField.Doi or RecordField.Url:
                AddIdentifier(field, value);
                break;
            default:
                AddText(field, _draft.Clean(value, field.ToString()));
                break;
        }
    }

    public RecordReading Build(ReadingPosition position)
    {
        (_draft.Title, _draft.Series) = SeriesInTitle.Split(_draft.Title, _draft.Series);
        if (_degree is not null || (_institution is not null && _draft.Type == RecordType.Thesis))
            (_draft.Thesis, _draft.Type) = (new Thesis(_degree, _institution), RecordType.Thesis);
        if (_draft.HostTitle is null)
        {
            // Without a journal they are the volume of a set and the number of pages.
            _draft.Part ??= _draft.Volume;
            _draft.Extent ??= _draft.Pages;
        }

        _draft.Add(new Holding { Branch = _branch, CallNumber = _callNumber, Barcode = _barcode, InLibraryOnly = _inLibraryOnly });
        return _draft.Build(position);
    }

    private void AddSubjects(RecordField field, string value)
    {
        foreach (var term in value.Split(ListMarks))
            _draft.AddSubject(term, LanguageOf(field));
    }

    private void AddCode(RecordField field, string value)
    {
        switch (field)
        {
            case RecordField.Year:
                _draft.SetYear(value);
                break;
            case RecordField.Language:
                _draft.SetLanguage(value);
                break;
            case RecordField.Type:
                _draft.Type = Words.Type(value) ?? _draft.Type;
                break;
            default:
                _draft.Audience = Words.Audience(value) ?? _draft.Audience;
                break;
        }
    }

    private void AddIdentifier(RecordField field, string value)
    {
        switch (field)
        {
            case RecordField.Doi:
                _draft.SetDoi(value);
                break;
            case RecordField.Url:
                foreach (var link in value.Split([' ', ';', '|', '\n'], StringSplitOptions.RemoveEmptyEntries))
                    _draft.AddLink(link);
                break;
            case RecordField.Issn:
                _draft.AddIssn(value);
                break;
            default:
                foreach (var number in RecordDraft.SplitNumbers(value))
                    AddIsbn(number);
                break;
        }
    }

    // Spreadsheets take an ISBN for a number: leading zeros are lost, and 13 digits come back as 9.78043902348e+12,
    // where the last digits are gone for good.
    private void AddIsbn(string number)
    {
        if (number.Contains('e', StringComparison.OrdinalIgnoreCase) && number.Contains('+'))
            return;
        var digits = number.EndsWith(".0", StringComparison.Ordinal) ? number[..^2] : number;
        var isShort = digits.Length is >= 6 and < 10 && digits.AsSpan(0, digits.Length - 1).IndexOfAnyExceptInRange('0', '9') < 0;
        if (isShort && Isbn.TryParse(digits.PadLeft(10, '0'), out var padded))
            _draft.AddIsbn(padded);
        else
            _draft.AddIsbnOrIssn(digits);
    }

    private void AddText(RecordField field, string? text)
    {
        switch (field)
        {
            case RecordField.Id: _draft.Key ??= text; break;
            case RecordField.Title: _draft.Title = _draft.Title.Length == 0 ? text ?? "" : _draft.Title; break;
            case RecordField.Subtitle: _draft.Subtitle ??= text; break;
            case RecordField.Part: _draft.Part ??= text; break;
            case RecordField.Edition: _draft.Edition ??= EditionStatement.Read(text); break;
            case RecordField.Publisher: _draft.Publisher ??= Stated(text); break;
            case RecordField.Place: _draft.Place ??= Stated(text); break;
            case RecordField.Classification: _draft.Classification ??= text; break;
            case RecordField.Extent: _draft.Extent ??= WholePages(text); break;
            case RecordField.Series: _draft.Series ??= text; break;
            case RecordField.Container: _draft.HostTitle ??= text; break;
            case RecordField.Volume: _draft.Volume ??= text; break;
            case RecordField.Issue: _draft.Issue ??= text; break;
            case RecordField.Pages: _draft.Pages ??= WholePages(text); break;
            case RecordField.Contents: _draft.Contents ??= text; break;
            case RecordField.Degree: _degree ??= text; break;
            case RecordField.Institution: _institution ??= text; break;
            case RecordField.Branch: _branch ??= text; break;
            case RecordField.CallNumber: _callNumber ??= text; break;
            case RecordField.Barcode: _barcode ??= text; break;
            case RecordField.InLibraryOnly: _inLibraryOnly = text?.ToLowerInvariant() is "1" or "true" or "yes" or "ya" or "y"; break;
            default: break;
        }
    }

    private static string? Stated(string? text) => text is null || NotStated.Says(text) ? null : text;

    private static string? WholePages(string? text) =>
        text is not null && text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;

    private static string? LanguageOf(RecordField field) => field switch
    {
        RecordField.SubjectsId or RecordField.NoteId => "id",
        RecordField.SubjectsEn or RecordField.NoteEn => "en",
        _ => null,
    };
}
