namespace ReferenceBot.Domain.Records;

/// <summary>
/// A copy that the library keeps of a record. Whether it is on loan is asked of the library system, by barcode.
/// </summary>
public sealed record Holding
{
    /// <summary>Code of the branch that keeps it; null when the source does not say.</summary>
    public string? Branch { get; init; }

    /// <summary>As on the spine label.</summary>
    public string? CallNumber { get; init; }

    /// <summary>Barcode of the item; null for a holding without item data.</summary>
    public string? Barcode { get; init; }

    /// <summary>The item is read in the building only.</summary>
    public bool InLibraryOnly { get; init; }
}

/// <summary>A bibliographic record as the catalogue keeps it: with its id and what the library holds of it.</summary>
public sealed record CatalogueRecord(RecordId Id, BibliographicRecord Bibliographic, IReadOnlyList<Holding> Holdings);
