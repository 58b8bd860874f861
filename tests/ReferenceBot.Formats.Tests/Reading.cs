using System.Text;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Formats.Tests;

/// <summary>Reads a small file as an import would.</summary>
internal static class Reading
{
    public static List<RecordReading> All(IRecordReader reader, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return [.. reader.Read(stream)];
    }

    public static List<RecordReading> All(IRecordReader reader, string text) => All(reader, Encoding.UTF8.GetBytes(text));

    /// <summary>The only record of a file.</summary>
    public static RecordRead One(IRecordReader reader, string text) => One(reader, Encoding.UTF8.GetBytes(text));

    public static RecordRead One(IRecordReader reader, byte[] bytes)
    {
        var readings = All(reader, bytes);
        Assert.That(readings, Has.Count.EqualTo(1));
        Assert.That(readings[0], Is.InstanceOf<RecordRead>(), () => readings[0].ToString());
        return (RecordRead)readings[0];
    }

    public static BibliographicRecord Bibliographic(this RecordReading reading) => ((RecordRead)reading).Record.Bibliographic;

    public static IReadOnlyList<string> Titles(this IEnumerable<RecordReading> readings) =>
        [.. readings.OfType<RecordRead>().Select(reading => reading.Record.Bibliographic.Title)];

    public static IReadOnlyList<DefectKind> Rejections(this IEnumerable<RecordReading> readings) =>
        [.. readings.OfType<RecordRejected>().Select(reading => reading.Defect.Kind)];

    public static IReadOnlyList<DefectKind> Kinds(this IEnumerable<Defect> defects) => [.. defects.Select(defect => defect.Kind)];

    public static IReadOnlyList<string> Headings(this BibliographicRecord record) => [.. record.Contributors.Select(c => c.Heading)];
}
