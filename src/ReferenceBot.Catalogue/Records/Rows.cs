namespace ReferenceBot.Catalogue.Records;

/// <summary>A record as all its sources together describe it.</summary>
internal sealed class RecordRow
{
    public required string Id { get; init; }

    /// <summary>JSON of the bibliographic record.</summary>
    public required string Body { get; init; }

    /// <summary>Hash of title, first contributor, year and edition; null when they say too little to tell works apart.</summary>
    public string? WorkKey { get; init; }

    public long Change { get; init; }
}

/// <summary>What one source says of a record.</summary>
internal sealed class SourceRow
{
    /// <summary>The order in which sources joined the record: the first one's words win.</summary>
    public long Id { get; init; }

    public required string Source { get; init; }

    public required string Key { get; init; }

    public required string RecordId { get; init; }

    /// <summary>JSON of record and holdings as read; what did not change is told by comparing it.</summary>
    public required string Body { get; init; }

    /// <summary>The import that last read it.</summary>
    public long LastImport { get; init; }
}

internal sealed class IsbnRow
{
    public required string Isbn { get; init; }

    public required string RecordId { get; init; }

    /// <summary>Hash of the folded title: one ISBN on two titles is a mistake of the source, not the same work.</summary>
    public required string TitleKey { get; init; }
}

internal sealed class HoldingRow
{
    public long Id { get; init; }

    public long SourceId { get; init; }

    public required string RecordId { get; init; }

    public string? Branch { get; init; }

    public string? CallNumber { get; init; }

    public string? Barcode { get; init; }

    public bool InLibraryOnly { get; init; }
}

/// <summary>One run of an import.</summary>
internal sealed class ImportRow
{
    public long Id { get; init; }

    public DateTimeOffset StartedAt { get; init; }
}
