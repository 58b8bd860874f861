using System.Globalization;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Marc.Mapping;

/// <summary>250, 260 and 264, 300, 490, 440, 830, and the dates of 008 where the text gives none.</summary>
internal static class PublicationFields
{
    public static void Read(MarcRecord record, RecordDraft draft)
    {
        draft.Edition = EditionStatement.Read(draft.Clean(record.First(250)?['a'], "250"));
        ReadImprint(record, draft);
        draft.Published ??= CodedDate(record);
        draft.Extent = Extent(record, draft);
        draft.Series = Series(record, draft);
    }

    private static void ReadImprint(MarcRecord record, RecordDraft draft)
    {
        if (Imprint(record) is not { } field)
            return;
        draft.Place = Stated(draft.Clean(field['a'], field.Tag));
        draft.Publisher = Stated(draft.Clean(field['b'], field.Tag));
        var date = field['c'] ?? record.All(264).FirstOrDefault(other => other['c'] is not null)?['c'];
        draft.Published = Years.Parse(FieldText.Clean(date));
        if (draft.Published is null && date is not null && date.AsSpan().ContainsAnyInRange('0', '9'))
            draft.Note(DefectKind.BadYear, date);
    }

    // 264 has production, distribution, manufacture and copyright beside publication (second indicator 1).
    private static MarcField? Imprint(MarcRecord record) =>
        record.All(264).FirstOrDefault(field => field.Ind2 == '1')
        ?? record.First(260)
        ?? record.All(264).FirstOrDefault(field => field.Ind2 is not ('3' or '4'))
        ?? record.First(264);

    private static string? Stated(string? text)
    {
        if (text is null)
            return null;
        var name = Punctuation.TrimBrackets(text.TrimStart('-', ' '));
        return name.Length == 0 || NotStated.Says(name) ? null : name;
    }

    // 008/06 says what the two dates in 07-10 and 11-14 are.
    private static PublicationDate? CodedDate(MarcRecord record)
    {
        var kind = record.Fixed(6);
        if (kind is 'b' or 'n' or '|' or ' ')
            return null;
        var (first, isFirstOpen) = CodedYear(record, 7);
        if (first == 0)
            return null;
        var (last, _) = kind is 'c' or 'd' or 'i' or 'k' or 'm' or 'q' or 'u' ? CodedYear(record, 11) : (0, false);
        var hasRange = last > first && last != PublicationDate.MaxYear;
        return new PublicationDate(first, hasRange ? last : null, Circa: isFirstOpen || kind == 'q');
    }

    // An unknown digit is written u: 19uu.
    private static (int Year, bool IsOpen) CodedYear(MarcRecord record, int from)
    {
        Span<char> digits = [record.Fixed(from), record.Fixed(from + 1), record.Fixed(from + 2), record.Fixed(from + 3)];
        var isOpen = digits.Contains('u');
        digits.Replace('u', '0');
        var valid = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1000;
        return valid ? (year, isOpen) : (0, false);
    }

    private static string? Extent(MarcRecord record, RecordDraft draft)
    {
        if (draft.Clean(record.First(300)?['a'], "300") is not { } text)
            return null;

        // The full stop of "320 hlm." belongs to the abbreviation; exports write page numbers as "272.0".
        var extent = text.TrimEnd(' ', ':', ';', ',', '+').Replace(".0 ", " ", StringComparison.Ordinal);
        extent = extent.EndsWith(".0", StringComparison.Ordinal) ? extent[..^2] : extent;
        if (extent.EndsWith(").", StringComparison.Ordinal))
            extent = extent[..^1];
        return extent.Length == 0 ? null : extent;
    }

    // The series as printed (490) before the form it is filed under (830).
    private static string? Series(MarcRecord record, RecordDraft draft)
    {
        var field = record.First(490) ?? record.First(440) ?? record.First(830) ?? record.First(800) ?? record.First(810);
        var name = draft.Clean(field?[field.Number is 800 or 810 ? 't' : 'a'], field?.Tag ?? "");
        if (name is null)
            return null;
        name = Punctuation.TrimBrackets(name);
        var number = Punctuation.TrimBrackets(draft.Clean(field!['v'], field.Tag) ?? "");
        if (name.Length == 0)
            return null;
        return number.Length == 0 ? name : $"{name} ; {number}";
    }
}
