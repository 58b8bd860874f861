using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Catalogue;

/// <summary>The library's bibliographic records, by id.</summary>
public interface ICatalogue
{
    /// <summary>Gives the records in the order asked; ids that the catalogue does not know are left out.</summary>
    Task<IReadOnlyList<CatalogueRecord>> GetAsync(IReadOnlyCollection<RecordId> ids, CancellationToken cancel);
}

/// <summary>
/// What an index follows: each write to a record or its holdings has a number of one rising sequence,
/// and a lower number never appears after a higher one was read.
/// </summary>
public interface IRecordSource
{
    /// <summary>The highest number given out so far; 0 when nothing was ever written.</summary>
    Task<long> GetLastChangeAsync(CancellationToken cancel);

    /// <summary>The present state of every record written after change <paramref name="after"/>, in order of change.</summary>
    IAsyncEnumerable<RecordChange> ReadChangesAsync(long after, CancellationToken cancel);
}

/// <param name="Number">The change's place in the sequence, from 1.</param>
/// <param name="Record">Null when the record was withdrawn.</param>
public sealed record RecordChange(long Number, RecordId Id, CatalogueRecord? Record);
