using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Marc.Mapping;

/// <summary>What kind of publication and for whom: leader/06-07, 008, 007, 502, 773 and the words of 245 $h and 521.</summary>
internal static class KindOfRecord
{
    public static void Read(MarcRecord record, RecordDraft draft)
    {
        draft.Type = Type(record, draft);
        draft.Audience = Audience(record);
    }

    private static RecordType Type(MarcRecord record, RecordDraft draft) => record.Leader[6] switch
    {
        'c' or 'd' => RecordType.Score,
        'e' or 'f' => RecordType.Map,
        'g' => RecordType.Video,
        'i' or 'j' => RecordType.Audio,
        'k' or 'r' or 'o' or 'p' => RecordType.Other,
        'm' => draft.Thesis is null ? Electronic(record) : RecordType.Thesis,
        _ => LanguageMaterial(record, draft),
    };

    private static RecordType LanguageMaterial(MarcRecord record, RecordDraft draft)
    {
        if (draft.Thesis is not null)
            return RecordType.Thesis;
        return record.Leader[7] switch
        {
            's' => RecordType.Serial,
            'b' => RecordType.Article,
            'a' or 'd' => IsInSerial(record, draft) ? RecordType.Article : RecordType.Chapter,
            'i' => record.Fixed(23) is 'o' or 's' ? RecordType.WebPage : RecordType.Serial,
            _ when draft.HostTitle is not null && IsInSerial(record, draft) => RecordType.Article,
            _ => Monograph(record),
        };
    }

    private static bool IsInSerial(MarcRecord record, RecordDraft draft) =>
        draft.Issue is not null || draft.Volume is not null || !string.IsNullOrEmpty(record.First(773)?['x']);

    // 008/24-27 is what the contents are, in order of weight.
    private static RecordType Monograph(MarcRecord record)
    {
        for (var i = 24; i <= 27; i++)
        {
            switch (record.Fixed(i))
            {
                case 'm': return RecordType.Thesis;
                case 'd' or 'e' when i == 24: return RecordType.Reference;
                case 't' when i == 24: return RecordType.Report;
                case 'l' when i == 24: return RecordType.Law;
                default: break;
            }
        }

        return Medium.Of(record.First(245)) ?? (record.Fixed(23) is 'o' or 'q' or 's' ? RecordType.Ebook : RecordType.Book);
    }

    // Leader/06 "m": 008/26 tells the kind of file; a document is a book.
    private static RecordType Electronic(MarcRecord record) => record.Fixed(26) switch
    {
        'd' => RecordType.Ebook,
        'j' => RecordType.WebPage,
        'h' => RecordType.Audio,
        _ => RecordType.Other,
    };

    // 008/22 is the audience of books, music, films and files; of serials and maps it says something else.
    private static Audience Audience(MarcRecord record)
    {
        var isCoded = record.Leader[7] is not ('s' or 'b' or 'i') && record.Leader[6] is not ('e' or 'f');
        return (isCoded ? record.Fixed(22) : ' ') switch
        {
            'a' or 'b' or 'c' or 'j' => Domain.Records.Audience.Child,
            'd' => Domain.Records.Audience.Teen,
            'e' or 'f' or 'g' => Domain.Records.Audience.Adult,
            _ => AudienceInWords(record),
        };
    }

    private static Audience AudienceInWords(MarcRecord record)
    {
        var note = FieldText.Clean(record.First(521)?['a']);
        if (note.Length > 0 && Words.Audience(note) is { } stated)
            return stated;
        var audience = Domain.Records.Audience.Adult;
        foreach (var field in record.Fields)
        {
            if (field.Number is not (600 or 650 or 651 or 653 or 655))
                continue;
            foreach (var subfield in field.Subfields)
                audience = Stricter(audience, Words.AudienceOfSubject(subfield.Value));
        }

        return audience;
    }

    // Of a book for children and young people both, the older are the readers.
    private static Audience Stricter(Audience one, Audience? other) => (one, other) switch
    {
        (_, null) => one,
        (Domain.Records.Audience.Adult, { } only) => only,
        (_, Domain.Records.Audience.Teen) => Domain.Records.Audience.Teen,
        _ => one,
    };
}
