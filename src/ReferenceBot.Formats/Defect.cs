using System.Globalization;
using System.Resources;

namespace ReferenceBot.Formats;

/// <summary>Something wrong with a record in a file.</summary>
/// <param name="Detail">What was found there ("008", "subfield $q of 245"), for a person; never a whole record.</param>
public sealed record Defect(DefectKind Kind, string? Detail = null)
{
    private static readonly ResourceManager Texts = new("ReferenceBot.Formats.Texts", typeof(Defect).Assembly);

    /// <summary>The defect in words: Indonesian, or English where <paramref name="culture"/> is English.</summary>
    public string Describe(CultureInfo culture)
    {
        var words = Texts.GetString(Kind.ToString(), culture) ?? Kind.ToString();
        return string.IsNullOrEmpty(Detail) ? words : $"{words}: {Detail}";
    }
}

/// <summary>What can be wrong. Kinds that reject a record stand before those that leave out or repair a part of it.</summary>
public enum DefectKind
{
    NoTitle,
    Deleted,
    NotARecord,
    NotWellFormed,
    TooLarge,
    Truncated,
    DamagedFile,
    TruncatedFile,
    NoTitleColumn,

    BadField,
    BadIsbn,
    BadIssn,
    BadDoi,
    BadLink,
    BadYear,
    BadLanguage,
    WrongEncoding,
    UnknownCharacter,
    FieldTooLong,
    TooManyValues,
    JunkSkipped,
    MissingTerminator,
    BadDirectory,
}
