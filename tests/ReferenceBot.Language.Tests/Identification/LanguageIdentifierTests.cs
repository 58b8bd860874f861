using System.Diagnostics;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Language.Identification;
using ReferenceBot.Language.Tests.Text;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace ReferenceBot.Language.Tests.Identification;

public sealed class LanguageIdentifierTests
{
    [TestCase("selamat pagi, saya butuh buku sejarah", SpokenLanguage.Indonesian)]
    [TestCase("gk ada yg lain?", SpokenLanguage.Indonesian)]
    [TestCase("do you have The Hobbit by Tolkien", SpokenLanguage.English)]
    [TestCase("is this a book about Rote", SpokenLanguage.English)]
    [TestCase("ada buku The Lord of the Rings?", SpokenLanguage.Indonesian)]
    [TestCase("beta pung denda barapa", SpokenLanguage.KupangMalay)]
    [TestCase("sonde", SpokenLanguage.KupangMalay)]
    [TestCase("ada wifi ko?", SpokenLanguage.KupangMalay)]
    [TestCase("SAYA MAU PINJAM BUKU", SpokenLanguage.Indonesian)]
    [TestCase("bagusss bangettt", SpokenLanguage.Indonesian)]
    [TestCase("tidak", SpokenLanguage.Indonesian)]
    [TestCase("thanks", SpokenLanguage.English)]
    [TestCase("ada buku the sound and the fury", SpokenLanguage.Indonesian)]
    [TestCase("halo kak, can you help me find a book", SpokenLanguage.English)]
    [TestCase("halo kak can you help me find a book", SpokenLanguage.English)]
    [TestCase("banjir we!", SpokenLanguage.Indonesian)]
    public void A_message_tells_its_language(string message, SpokenLanguage language) =>
        Assert.That(LanguageIdentifier.Identify(message)?.Language, Is.EqualTo(language));

    [TestCase("")]
    [TestCase("   ")]
    [TestCase("ok")]
    [TestCase("2")]
    [TestCase("APA")]
    [TestCase("MLA 9")]
    [TestCase("wifi")]
    [TestCase("👍")]
    [TestCase("KPG0001")]
    [TestCase("https://doi.org/10.1000/182")]
    [TestCase("9786020312583")]
    [TestCase("Gerson Poyk")]
    [TestCase("sdfkj wqeriu")]
    public void What_tells_nothing_is_not_guessed(string message) => Assert.That(LanguageIdentifier.Identify(message), Is.Null);

    [Test]
    public void One_Kupang_word_does_not_turn_a_page_of_Indonesian()
    {
        const string Page = "Sang raja memerintahkan pembangunan jalan menuju pelabuhan, dan para pekerja datang dari seluruh penjuru. "
            + "Nyong Ambon adalah lagu rakyat yang dinyanyikan ketika mereka pulang membawa hasil panen pada akhir musim hujan.";
        Assert.That(LanguageIdentifier.Identify(Page)?.Language, Is.EqualTo(SpokenLanguage.Indonesian));
    }

    [Test]
    public void More_words_give_more_confidence()
    {
        var few = LanguageIdentifier.Identify("buku sejarah")!.Value.Confidence;
        var many = LanguageIdentifier.Identify("saya mencari buku sejarah tentang kerajaan di pulau ini")!.Value.Confidence;
        Assert.That(few, Is.InRange(0.5, 0.99));
        Assert.That(many, Is.GreaterThan(few).And.LessThanOrEqualTo(1));
    }

    [Test]
    public void Held_out_messages_are_told_apart()
    {
        var cases = File.ReadLines(Path.Combine(TestContext.CurrentContext.TestDirectory, "Identification", "held-out.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')).ToList();
        var wrong = cases.Where(row => LanguageIdentifier.Identify(row[1])?.Language.Code() != row[0])
            .Select(row => string.Join(": ", row)).ToList();
        TestContext.Out.WriteLine($"{cases.Count - wrong.Count} of {cases.Count} right; wrong or not guessed:");
        TestContext.Out.WriteLine(string.Join('\n', wrong));
        Assert.That(wrong, Has.Count.LessThanOrEqualTo(cases.Count * 6 / 100));
    }

    [Property(Arbitrary = [typeof(AnyUnicode)], MaxTest = 3000)]
    public bool Any_text_has_a_guess_within_bounds_or_none(string text) =>
        LanguageIdentifier.Identify(text) is not { } guess || guess.Confidence is >= 0.5 and <= 1;

    [Test]
    public void A_message_takes_microseconds()
    {
        const string Message = "kak sy mau pinjem buku ttg sejarah ntt yg baru bs gk, klo su ada tlg ksh tau ya";
        for (var i = 0; i < 200; i++)
            LanguageIdentifier.Identify(Message);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < 2000; i++)
            LanguageIdentifier.Identify(Message);
        Assert.That(clock.Elapsed.TotalMilliseconds / 2000, Is.LessThan(0.5));
    }
}
