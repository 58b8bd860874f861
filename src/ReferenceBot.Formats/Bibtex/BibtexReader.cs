using ReferenceBot.Formats.Fields;
using ReferenceBot.Formats.Streams;

namespace ReferenceBot.Formats.Bibtex;

/// <summary>Reads BibTeX and BibLaTeX. Text between entries is passed over; an entry that does not close ends at the next one.</summary>
public sealed class BibtexReader : IRecordReader
{
    public string Format => "bibtex";

    public bool Recognises(ReadOnlySpan<byte> head)
    {
        var text = Encodings.Head(head).AsSpan();
        for (var at = text.IndexOf('@'); at >= 0; text = text[(at + 1)..], at = text.IndexOf('@'))
        {
            var end = at + 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            var isName = end - at > 3 && end < text.Length && text[end..].TrimStart() is ['{' or '(', ..];
            if (isName && (at == 0 || text[..at].TrimEnd(" \t") is [.., '\n' or '\r'] or []))
                return true;
        }

        return false;
    }

    public IEnumerable<RecordReading> Read(Stream stream, CancellationToken cancel = default)
    {
        var pieces = new BibtexPieces(stream, cancel);
        var macros = new Macros();
        long number = 0;
        while (pieces.MoveNext())
        {
            var type = pieces.Type.ToLowerInvariant();
            if (type is "comment" or "preamble")
                continue;
            if (type is "string" && pieces.Defect is null)
            {
                macros.Define(pieces.Body);
                continue;
            }

            var position = new ReadingPosition(++number, pieces.Line, IsLine: true);
            yield return pieces.Defect is { } defect
                ? new RecordRejected(position, new Defect(defect, FieldText.Clean(pieces.Key)))
                : ReadEntry(type, pieces, macros, position);
        }
    }

    private static RecordReading ReadEntry(string type, BibtexPieces pieces, Macros macros, ReadingPosition position)
    {
        if (BibtexEntry.Parse(type, pieces.Body, macros) is not { } entry)
            return new RecordRejected(position, new Defect(DefectKind.NotWellFormed, FieldText.Clean(pieces.Key)));
        return BibtexMapping.Map(entry, position, pieces.Repaired);
    }
}
