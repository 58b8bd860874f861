namespace ReferenceBot.Catalogue.Tests.Arranging;

/// <summary>What is true of every catalogue, whatever happened to it.</summary>
internal static class Soundness
{
    private static readonly string[] Faults =
    [
        "SELECT 'record without a source: ' || id FROM records WHERE id NOT IN (SELECT record_id FROM record_sources)",
        "SELECT 'source without a record: ' || id FROM record_sources WHERE record_id NOT IN (SELECT id FROM records)",
        "SELECT 'holding elsewhere: ' || h.id FROM holdings h "
            + "LEFT JOIN record_sources s ON s.id = h.source_id AND s.record_id = h.record_id WHERE s.id IS NULL",
        "SELECT 'ISBN without a record: ' || isbn FROM record_isbns WHERE record_id NOT IN (SELECT id FROM records)",
        "SELECT 'change twice: ' || change FROM records GROUP BY change HAVING COUNT(*) > 1",
        "SELECT 'change beyond the sequence: ' || change FROM records WHERE change > (SELECT last FROM change_sequence)",
    ];

    private const string DamagedFile = "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'";

    public static async Task AssertSoundAsync(this Library library)
    {
        var found = new List<string>();
        foreach (var fault in library.IsFile ? Faults.Append(DamagedFile) : Faults)
            found.AddRange(await library.QueryAsync(fault));
        Assert.That(found, Is.Empty);
    }
}
