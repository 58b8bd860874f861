using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Loans;

/// <summary>
/// A copy whose whereabouts the embedded system knows. Type, branch and use are copied from the catalogue when the copy is
/// registered, because the rules ask them of many copies at once; title and call number stay there.
/// </summary>
internal sealed class ItemRow
{
    public required string Barcode { get; init; }

    public required string RecordId { get; set; }

    public RecordType Type { get; set; }

    public string? Branch { get; set; }

    public bool InLibraryOnly { get; set; }

    public bool Missing { get; set; }

    public int Version { get; set; }
}
