using ReferenceBot.Domain.Records;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>
/// What filters and facets ask of a record, in one number: last year, first year, type, audience and language, from the
/// highest bits to the lowest, so that the numbers of newer records are larger.
/// </summary>
internal readonly record struct RecordColumns(long Packed)
{
    private const int LanguageBits = 15;
    private const int AudienceBits = 4;
    private const int TypeBits = 8;
    private const int YearBits = 14;

    private const int AudienceAt = LanguageBits;
    private const int TypeAt = AudienceAt + AudienceBits;
    private const int YearAt = TypeAt + TypeBits;
    private const int EndYearAt = YearAt + YearBits;

    private const int LetterBits = 5;

    /// <summary>First year; 0 when unknown.</summary>
    public int Year => Part(YearAt, YearBits);

    /// <summary>Last year of a serial, else the first.</summary>
    public int EndYear => Part(EndYearAt, YearBits);

    public RecordType Type => (RecordType)Part(TypeAt, TypeBits);

    public Audience Audience => (Audience)Part(AudienceAt, AudienceBits);

    /// <summary>0 when the source does not say.</summary>
    public int Language => Part(0, LanguageBits);

    public static RecordColumns Of(BibliographicRecord work)
    {
        var year = work.Published?.Year ?? 0;
        var end = Math.Max(year, work.Published?.EndYear ?? 0);
        return new(((long)end << EndYearAt) | ((long)year << YearAt) | ((long)work.Type << TypeAt)
            | ((long)work.Audience << AudienceAt) | (long)LanguageOf(work.Language));
    }

    /// <summary>The number of a code of two or three letters; 0 for anything else.</summary>
    public static int LanguageOf(string? code)
    {
        if (code is not { Length: 2 or 3 })
            return 0;
        var number = 0;
        foreach (var letter in code)
        {
            if (!char.IsAsciiLetterLower(letter))
                return 0;
            number = (number << LetterBits) | (letter - 'a' + 1);
        }

        return number;
    }

    /// <summary>The code that <see cref="LanguageOf"/> made the number of.</summary>
    public static string CodeOf(int language)
    {
        var code = "";
        for (var rest = language; rest > 0; rest >>= LetterBits)
            code = (char)('a' - 1 + (rest & ((1 << LetterBits) - 1))) + code;
        return code;
    }

    private int Part(int at, int bits) => (int)(Packed >> at) & ((1 << bits) - 1);
}
