using ReferenceBot.Understanding.Intents;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Tests.Intents;

internal sealed class ConceptFile
{
    private static readonly ConceptLexicon Lexicon = ConceptLexicon.Parse(
        """
        # comment
        renew: perpanjang*, renew, tambah waktu
        ~polite: tolong
        !weather: cuaca
        +card: kartu
        """);

    [TestCase("mau perpanjangin buku", "renew")]
    [TestCase("tambah waktu dong", "renew")]
    [TestCase("prpnjng buku", "renew")]
    [TestCase("perpamjang buku", "renew")]
    [TestCase("Tolong!", "polite")]
    public void A_concept_is_found_by_word_stem_phrase_typing_error_and_without_vowels(string message, string concept) =>
        Assert.That(Lexicon.Find(MessageText.Of(message).Words).Select(match => Lexicon.Names[match.Concept]), Does.Contain(concept));

    [Test]
    public void A_mark_before_the_name_tells_whose_business_it_is() =>
        Assert.That(
            Enumerable.Range(0, 4).Select(Lexicon.FieldOf),
            Is.EqualTo(new[] { ConceptField.Library, ConceptField.Everyday, ConceptField.Elsewhere, ConceptField.Thing }));

    [Test]
    public void A_line_without_words_is_reported_with_its_number() =>
        Assert.That(() => ConceptLexicon.Parse("a: b\nrenew"), Throws.TypeOf<FormatException>().With.Message.Contains("line 2"));

    [Test]
    public void Our_own_file_names_no_concept_twice()
    {
        var names = ConceptLexicon.Parse(File.ReadAllText(Path.Combine(SharedModel.UtterancesFolder, "concepts.txt"))).Names;
        Assert.That(names, Is.Unique);
    }
}
