using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Catalogue;

/// <summary>Asks the library system which copies can be had now.</summary>
public interface IAvailability
{
    /// <summary>One answer for each id that the catalogue knows.</summary>
    Task<IReadOnlyDictionary<RecordId, RecordAvailability>> AskAsync(
        IReadOnlyCollection<RecordId> ids, CancellationToken cancel);
}

/// <summary>The copies of one record and where they are.</summary>
public sealed record RecordAvailability(RecordId Id, IReadOnlyList<ItemAvailability> Items)
{
    /// <summary>At least one copy is on the shelf, or nothing says that it is not.</summary>
    public bool CanBeHad => Items.Any(item => item.State is ItemState.OnShelf or ItemState.InLibraryOnly or ItemState.NotTracked);
}

/// <param name="Due">Local date of the library when a loan ends; null when not on loan or not told.</param>
public sealed record ItemAvailability(Holding Holding, ItemState State, DateOnly? Due = null);

public enum ItemState
{
    OnShelf,
    OnLoan,
    InLibraryOnly,

    /// <summary>The library owns the copy; no system tells whether somebody has it.</summary>
    NotTracked,
    Missing,
}
