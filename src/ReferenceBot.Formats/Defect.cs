namespace ReferenceBot.Formats;

/// <summary>Something wrong with a record in a file.</summary>
/// <param name="Detail">What was found there ("008", "subfield $q of 245"), for a person; never a whole record.</param>
public sealed record Defect(DefectKind Kind, string? Detail = null);

public enum DefectKind
{
    NoTitle,
}
