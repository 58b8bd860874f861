using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace ReferenceBot.Formats.Tests;

/// <summary>No content makes a reader throw, hang or give out text that is not clean.</summary>
public sealed class HostileInputTests
{
    private const int Mutations = 600;

    private static readonly byte[][] Samples = [.. RecordFileTests.Samples().Select(sample => sample.Bytes)];

    private static IEnumerable<string> Formats() => RecordFormats.All.Select(reader => reader.Format);

    [Test]
    public void Random_bytes_are_read_to_their_end() => Check(ArbMap.Default.GeneratorFor<byte>().ArrayOf());

    [Test]
    public void Random_text_made_of_the_marks_of_all_formats_is_read_to_its_end() => Check(Soup());

    [Test]
    public void A_good_file_that_was_damaged_is_read_to_its_end([ValueSource(nameof(Formats))] string format, [Range(1, 4)] int seed)
    {
        var reader = RecordFormats.Named(format)!;
        var random = new Random(seed);
        for (var i = 0; i < Mutations; i++)
            ReadAll(reader, Mutate(Samples[random.Next(Samples.Length)], random));
    }

    [Test]
    public void What_was_damaged_elsewhere_does_not_touch_the_first_record([ValueSource(nameof(Formats))] string format,
        [Range(1, 2)] int seed)
    {
        var good = RecordFileTests.Samples().First(sample => sample.Format == format).Bytes;
        var random = new Random(seed);
        var first = ReadAll(RecordFormats.Named(format)!, good)[0].Bibliographic().Title;
        for (var i = 0; i < 100; i++)
        {
            byte[] damaged = [.. good[..(good.Length - 12)], .. Mutate(good[^12..], random)];
            Assert.That(ReadAll(RecordFormats.Named(format)!, damaged).Titles(), Does.Contain(first));
        }
    }

    [Test]
    public void Detection_never_throws([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < Mutations; i++)
        {
            using var stream = new MemoryStream(Mutate(Samples[random.Next(Samples.Length)], random));
            using var file = RecordFile.Open(stream);
            if (file.Reader is not null)
                Assert.That(() => file.Read().Count(), Throws.Nothing);
        }
    }

    [TestCase("marcxml", "<record><!--", 200_000)]
    [TestCase("marcxml", "<record>", 200_000)]
    [TestCase("marcxml", "<!--<![CDATA[", 200_000)]
    [TestCase("marcxml", "<", 2_000_000)]
    [TestCase("marcxml", "<!-- <record>", 2_000_000)]
    [TestCase("marc", "00100nam  2200049   45000010003000001\u001E", 50_000)]
    [TestCase("marc", "4500", 1_000_000)]
    [TestCase("bibtex", "@a{", 1_000_000)]
    [TestCase("bibtex", "@a{b,\n", 300_000)]
    [TestCase("csv", "\"", 2_000_001)]
    [TestCase("csv", "a,\"\"\"", 500_000)]
    [TestCase("csv", "\n", 2_000_000)]
    [TestCase("csl-json", "{\"a\":", 1_000_000)]
    [TestCase("csl-json", "{}", 500_000)]
    [TestCase("jsonl", "[", 2_000_000)]
    [TestCase("ris", "TY  - \n", 200_000)]
    [TestCase("ris", "x\n", 1_000_000)]
    [CancelAfter(60_000)]
    public void Repetition_takes_time_in_proportion(string format, string piece, int times, CancellationToken cancel)
    {
        var text = (format == "csv" ? "title,x\n" : "") + string.Concat(Enumerable.Repeat(piece, times));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.That(() => RecordFormats.Named(format)!.Read(stream, cancel).Count(), Throws.Nothing);
    }

    private static void Check(Gen<byte[]> contents) =>
        Prop.ForAll(contents.ToArbitrary(), bytes =>
        {
            foreach (var reader in RecordFormats.All)
                ReadAll(reader, bytes);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithQuietOnSuccess(true));

    private static List<RecordReading> ReadAll(IRecordReader reader, byte[] bytes)
    {
        List<RecordReading> readings = [];
        try
        {
            readings = Reading.All(reader, bytes);
        }
        catch (Exception thrown)
        {
            Assert.Fail($"{reader.Format} threw {thrown} on {Convert.ToBase64String(bytes)}");
        }

        foreach (var record in readings.OfType<RecordRead>().Select(reading => reading.Record))
            AssertClean(record.Bibliographic.Title, bytes);
        return readings;
    }

    private static void AssertClean(string text, byte[] bytes)
    {
        var clean = text.IsNormalized() && text == text.Trim() && !text.Any(c => char.IsControl(c) || c is '\u202E' or '\u200B');
        Assert.That(clean, Is.True, $"'{text}' of {Convert.ToBase64String(bytes)}");
    }

    private static byte[] Mutate(byte[] source, Random random)
    {
        var bytes = source.ToList();
        for (var i = random.Next(1, 5); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            var length = random.Next(1, Math.Min(40, bytes.Count - at) + 1);
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.RemoveRange(at, length); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
                case 4: bytes.RemoveRange(at, bytes.Count - at); break;
                default: bytes.InsertRange(at, Samples[random.Next(Samples.Length)].Skip(random.Next(50)).Take(random.Next(200))); break;
            }
        }

        return [.. bytes];
    }

    private static Gen<byte[]> Soup()
    {
        string[] marks =
        [
            "<record>", "</record>", "<datafield tag=\"245\">", "<subfield code=\"a\">", "</subfield>", "<!--", "-->", "<![CDATA[",
                "]]>", "&#x1;", "&lt;", "<?xml ",
            "\u001D", "\u001E", "\u001F", "a", "00100nam a2200049   4500", "245001000000", "\u001B$1", "\u001B(", "@book{", "}", "{",
                "title", "=", "#", "\"", ",", ";", "\n",
            "\r\n", "TY  - BOOK\n", "ER  - ", "TI  - x\n", "[", "]", ":", "\\u", "\\ud800", "\\'", "\t", "é", "\u202E", "\u0301", "😀",
                "\0", "2001", "9780764547836", " and ",
        ];
        return Gen.Elements(marks).ListOf().Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts)));
    }
}
