using ReferenceBot.Understanding.Training;

namespace ReferenceBot.Understanding.Tests.Training;

internal sealed class UtteranceFiles
{
    [Test]
    public void Marks_are_taken_out_and_become_slots()
    {
        var (text, slots) = UtteranceMarks.Parse("cari [5](count=5) buku [tenun](topic) do", "x.tsv", 1);
        Assert.That(text, Is.EqualTo("cari 5 buku tenun do"));
        Assert.That(slots, Is.EqualTo(new[] { new MarkedSlot("count", "5", 5, 1), new MarkedSlot("topic", null, 12, 5) }));
    }

    [TestCase("cari [buku")]
    [TestCase("cari [buku](")]
    [TestCase("cari [](topic)")]
    [TestCase("cari [buku]()")]
    public void A_broken_mark_is_reported_with_file_and_line(string utterance) =>
        Assert.That(() => UtteranceMarks.Parse(utterance, "fines.tsv", 7),
            Throws.TypeOf<UtteranceFileException>().With.Message.StartsWith("fines.tsv:7:"));

    [Test]
    public void All_our_utterances_can_be_read()
    {
        var folder = UtteranceFolder.Read(SharedModel.UtterancesFolder);
        Assert.That(folder.Utterances, Has.Count.GreaterThan(2500));
        Assert.That(folder.Compounds, Has.Count.GreaterThan(100));
    }

    [Test]
    public void A_line_without_three_columns_is_reported_with_file_and_line()
    {
        using var copy = new UtteranceCopy();
        File.AppendAllText(copy.File("fines.tsv"), "idf\tp01\n");
        Assert.That(() => UtteranceFolder.Read(copy.Folder), Throws.TypeOf<UtteranceFileException>().With.Message.Contains("fines.tsv:"));
    }

    [Test]
    public void An_intent_without_utterances_is_reported()
    {
        using var copy = new UtteranceCopy();
        File.Delete(copy.File("fines.tsv"));
        Assert.That(() => UtteranceFolder.Read(copy.Folder),
            Throws.TypeOf<UtteranceFileException>().With.Message.Contains("no utterances"));
    }

    [Test]
    public void The_name_of_a_model_changes_with_any_file_and_only_then()
    {
        using var copy = new UtteranceCopy();
        Assert.That(UtteranceFolder.HashOf(copy.Folder), Is.EqualTo(UtteranceFolder.HashOf(SharedModel.UtterancesFolder)));
        File.AppendAllText(copy.File("concepts.txt"), "\nnews: berita\n");
        Assert.That(UtteranceFolder.HashOf(copy.Folder), Is.Not.EqualTo(UtteranceFolder.HashOf(SharedModel.UtterancesFolder)));
    }
}
