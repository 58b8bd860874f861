using System.Globalization;

namespace ReferenceBot.Catalogue.Import;

/// <summary>What an import did: read = added + updated + unchanged + merged + rejected.</summary>
public sealed record ImportCounts(long Added = 0, long Updated = 0, long Unchanged = 0, long Merged = 0, long Rejected = 0)
{
    public long Read => Added + Updated + Unchanged + Merged + Rejected;

    /// <summary>Records that are in the catalogue because of this import or were already.</summary>
    public long Kept => Read - Rejected;

    internal ImportCounts With(ImportEffect effect) => effect switch
    {
        ImportEffect.Added => this with { Added = Added + 1 },
        ImportEffect.Updated => this with { Updated = Updated + 1 },
        ImportEffect.Merged => this with { Merged = Merged + 1 },
        _ => this with { Unchanged = Unchanged + 1 },
    };

    /// <summary>The line that scripts read, the same in every language.</summary>
    public string ToLine(double cpuSeconds) => string.Create(
        CultureInfo.InvariantCulture,
        $"read={Read} added={Added} updated={Updated} unchanged={Unchanged} merged={Merged} rejected={Rejected} cpu_s={cpuSeconds:0.00}");
}

/// <summary>What became of one record.</summary>
internal enum ImportEffect
{
    Unchanged,
    Added,
    Updated,
    Merged,
}
