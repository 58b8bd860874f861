using System.IO.Compression;

namespace ReferenceBot.Formats.Streams;

/// <summary>
/// What a gzip file holds. A damaged one ends where it is damaged: content never makes a reader throw. That one was cut off
/// is known only where the process is configured with System.IO.Compression.UseStrictValidation.
/// </summary>
internal sealed class GzipContent(PrefixedStream compressed) : Stream
{
    private readonly GZipStream _inner = new(compressed, CompressionMode.Decompress, leaveOpen: true);

    /// <summary>Why the content ended before its end; null when it did not.</summary>
    public DefectKind? Defect { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (Defect is not null)
            return 0;
        try
        {
            return _inner.Read(buffer);
        }
        catch (InvalidDataException)
        {
            // What was cut off ran out of bytes; what is damaged stumbled over those it has.
            Defect = compressed.Ended ? DefectKind.TruncatedFile : DefectKind.DamagedFile;
            return 0;
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _inner.Dispose();
        base.Dispose(disposing);
    }
}
