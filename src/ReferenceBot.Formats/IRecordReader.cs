using ReferenceBot.Domain.Records;

namespace ReferenceBot.Formats;

/// <summary>
/// Reads bibliographic records of one format from a stream, one at a time, in bounded memory.
/// Implementations hold no state between calls and are thread-safe.
/// </summary>
public interface IRecordReader
{
    /// <summary>Name on the command line: <c>marc</c>, <c>marcxml</c>, <c>csv</c>, ...</summary>
    string Format { get; }

    /// <summary>Tells from the first bytes of a file (at most 64 KiB) whether it is in this format.</summary>
    bool Recognises(ReadOnlySpan<byte> head);

    /// <summary>
    /// Reads to the end. What is broken comes back as <see cref="RecordRejected"/> and the next record follows:
    /// no content makes this throw, hang, or keep more than one record in memory. Only the stream's own
    /// <see cref="IOException"/> and cancellation leave it.
    /// </summary>
    IEnumerable<RecordReading> Read(Stream stream, CancellationToken cancel = default);
}

/// <summary>What a reader came upon at one place of a file.</summary>
/// <param name="Position">Where, as a person looks it up: which record of the file it is, counted from 1, and its byte or line.</param>
public abstract record RecordReading(ReadingPosition Position);

/// <summary>A record that can be kept. <paramref name="Defects"/> says what of it was left out or repaired.</summary>
public sealed record RecordRead(ReadingPosition Position, SourceRecord Record, IReadOnlyList<Defect> Defects)
    : RecordReading(Position);

/// <summary>A record that cannot be kept.</summary>
public sealed record RecordRejected(ReadingPosition Position, Defect Defect) : RecordReading(Position);

/// <param name="Number">Counted from 1 over kept and rejected records.</param>
/// <param name="Offset">Byte offset from 0 in a binary format, line from 1 in a text format.</param>
public readonly record struct ReadingPosition(long Number, long Offset, bool IsLine);

/// <summary>A record as its source describes it.</summary>
/// <param name="Source">The organisation the record itself names (MARC 003); null when it names none.</param>
/// <param name="Key">The source's own key (MARC 001, citation key, id column); null when it has none.</param>
public sealed record SourceRecord(
    string? Source, string? Key, BibliographicRecord Bibliographic, IReadOnlyList<Holding> Holdings);
