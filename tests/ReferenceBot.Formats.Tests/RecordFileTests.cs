using System.IO.Compression;
using System.Text;
using ReferenceBot.Formats.Tests.Marc;

namespace ReferenceBot.Formats.Tests;

public sealed class RecordFileTests
{
    /// <summary>A small good file of every format.</summary>
    internal static IEnumerable<(string Format, byte[] Bytes)> Samples()
    {
        var marc = new MarcFile(
            "001 k1",
            "008 050101s2005    io            000 0 ind  ",
            "100 1#$aHirata, Andrea",
            "245 10$aLaskar pelangi :$bnovel",
            "650 #4$aFiksi");
        yield return ("marc", [.. marc.ToIso2709(), .. marc.ToIso2709()]);
        yield return ("marcxml", Utf8($"<?xml version=\"1.0\"?>\n<collection>\n{marc.ToXml()}\n{marc.ToXml()}</collection>"));
        yield return ("csv", Utf8("""
            id,title,authors,year
            1,"Laskar, pelangi","Hirata, Andrea",2005
            2,Atambua,Bria,2004

            """));
        yield return ("csv", Utf8("No\tJudul\tPengarang\n1\tLaskar pelangi\tHirata, Andrea\n2\tAtambua\tBria\n"));
        yield return ("jsonl", Utf8("""
            {"id":"1","title":"Laskar pelangi","text":"Isi"}
            {"id":"2","title":"Atambua"}
            """));
        yield return ("bibtex", Utf8("""
            % Jabref

            @book{k1,
              title = {Laskar {P}elangi},
              author = "Hirata, Andrea"
            }
            @book{k2, title = {Atambua}}
            """));
        yield return ("ris", Utf8("""
            TY  - BOOK
            TI  - Laskar pelangi
            AU  - Hirata, Andrea
            ER  -
            TY  - BOOK
            TI  - Atambua
            ER  -
            """));
        yield return ("csl-json", Utf8("""
            [
              {"id":"k1","type":"book","title":"Laskar pelangi","author":[{"family":"Hirata"}]},
              {"title":"Atambua"}
            ]
            """));
    }

    private static IEnumerable<TestCaseData> Cases() => Samples().Select(sample => new TestCaseData(sample.Format, sample.Bytes));

    [TestCaseSource(nameof(Cases))]
    public void A_format_is_recognised_from_its_content(string format, byte[] bytes)
    {
        Assert.That(RecordFormats.Recognise(bytes)?.Format, Is.EqualTo(format));
        Assert.That(RecordFormats.Recognise([.. "\uFEFF"u8, .. bytes])?.Format, Is.EqualTo(format));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_file_is_read_plain_and_compressed_alike(string format, byte[] bytes)
    {
        Assert.That(Titles(bytes), Has.Count.EqualTo(2), format);
        Assert.That(Titles(Gzip(bytes)), Is.EqualTo(Titles(bytes)));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_stream_that_gives_one_byte_at_a_time_is_read_alike(string format, byte[] bytes)
    {
        using var stream = new Trickle(bytes);
        Assert.That(RecordFormats.Named(format)!.Read(stream).Titles(), Is.EqualTo(Titles(bytes)));
    }

    [Test]
    public void A_damaged_compressed_file_keeps_what_comes_before_and_says_so()
    {
        var rows = string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i},Judul {i * 7919}\n"));
        var bytes = Gzip(Encoding.UTF8.GetBytes("id,title\n" + rows));
        bytes[bytes.Length / 2] ^= 0xFF;
        bytes.AsSpan((bytes.Length / 2) + 1, 50).Fill(0xFF);
        using var stream = new MemoryStream(bytes);
        using var file = RecordFile.Open(stream);
        Assert.That(file.Read().Rejections(), Does.Contain(DefectKind.DamagedFile));
    }

    [TestCase(0.5)]
    [TestCase(0.999)]
    public void A_compressed_file_that_was_cut_off_says_so(double share)
    {
        var bytes = Gzip(Encoding.UTF8.GetBytes("id,title\n" + string.Concat(Enumerable.Range(0, 5000).Select(i => $"{i},Judul {i * 7919}\n"))));
        using var stream = new MemoryStream(bytes[..(int)(bytes.Length * share)]);
        using var file = RecordFile.Open(stream);
        Assert.That(file.Read().Rejections(), Does.Contain(DefectKind.TruncatedFile));
    }

    [TestCase("marc21", "marc")]
    [TestCase(".mrc", "marc")]
    [TestCase("TSV", "csv")]
    [TestCase("csl-json", "csl-json")]
    [TestCase("bib", "bibtex")]
    [TestCase("docx", null)]
    public void A_format_has_a_name(string name, string? format)
    {
        Assert.That(RecordFormats.Named(name)?.Format, Is.EqualTo(format));
    }

    [TestCase("")]
    [TestCase("hanya satu kalimat biasa.\nDan satu lagi.\n")]
    [TestCase("<html><body>bukan cantuman</body></html>")]
    [TestCase("%PDF-1.7\n1 0 obj")]
    [TestCase("PK\u0003\u0004")]
    public void Other_content_is_not_recognised(string text)
    {
        Assert.That(RecordFormats.Recognise(Encoding.UTF8.GetBytes(text)), Is.Null);
    }

    [Test]
    public void A_file_in_utf16_is_recognised()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Judul;Pengarang\nAtambua;Bria\n")];
        Assert.That(Titles(bytes), Is.EqualTo(new[] { "Atambua" }));
    }

    [Test]
    public void Reading_stops_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        foreach (var reader in RecordFormats.All)
        {
            using var stream = new MemoryStream(Samples().First(sample => sample.Format == reader.Format).Bytes);
            Assert.That(() => reader.Read(stream, cancelled.Token).Count(), Throws.InstanceOf<OperationCanceledException>(), reader.Format);
        }
    }

    private static IReadOnlyList<string> Titles(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        using var file = RecordFile.Open(stream);
        return file.Read().Titles();
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    private sealed class Trickle(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 1)]);
    }
}
