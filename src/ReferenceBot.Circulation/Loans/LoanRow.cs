namespace ReferenceBot.Circulation.Loans;

/// <summary>An item that somebody has now. A loan that is over leaves no row: what people read is not kept.</summary>
internal sealed class LoanRow
{
    public required string Id { get; init; }

    public required string Card { get; init; }

    public required string Barcode { get; init; }

    public DateOnly Due { get; set; }

    public int Renewals { get; set; }
}
