using FakeOpenAI;
using FsCheck.Fluent;
using ReferenceBot.Assistant.Models;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Language.Text;
using Property = FsCheck.Property;

namespace ReferenceBot.Assistant.Tests.Models;

/// <summary>What a person gets to read of a model's words: nothing that the library has not said itself.</summary>
public sealed class WordsOfModels
{
    private const string Facts =
        """
        Tentang "kopi" ada 2 judul:

        1. Kopi Flores
           Maria Bele (2001)
           nomor panggil 633.73 BEL, tidak tersedia
        2. Teh dan Kopi
           2019
        """;

    private const string EnglishFacts =
        """
        On "coffee" I found 2 titles:

        1. Coffee of Flores
           Maria Bele (2001)
        """;

    private const string Message = "cari buku kopi yang mirip laskar pelangi";

    [TestCase("Semoga bermanfaat.")]
    [TestCase("Silakan lihat daftarnya.")]
    [TestCase("Ada 2 judul tentang kopi untuk Anda.")]
    [TestCase("Yang pertama berjudul \"Kopi Flores\".")]
    [TestCase("Semoga cocok kalau Anda suka \"Laskar Pelangi\".")]
    [TestCase("Mungkin Kopi Flores dari 2001 cocok untuk tugasmu.")]
    public void Friendly_words_are_kept(string text) => Assert.That(Keep(text), Is.EqualTo(text));

    [TestCase("I hope this helps.")]
    [TestCase("Here are the titles that I found for you.")]
    [TestCase("Perhaps \"Coffee of Flores\" is what you are looking for.")]
    public void Friendly_words_are_kept_in_English(string text) => Assert.That(KeepEnglish(text), Is.EqualTo(text));

    [TestCase("Lihat https://jahat.example/kopi untuk itu.")]
    [TestCase("Lihat jahat.example untuk itu.")]
    [TestCase("Tulis ke ana@uji.example untuk itu.")]
    [TestCase("Teleponnya 0380-111222 untuk itu.")]
    [TestCase("Buku itu dari 1850 untuk Anda.")]
    [TestCase("Kembali tanggal 12-11-2026 untuk itu.")]
    [TestCase("Itu Rp5.000 untuk semua.")]
    [TestCase("Nomornya 633.74 untuk itu.")]
    [TestCase("ISBN 978-602-03-3160-7 untuk itu.")]
    [TestCase("Lihat juga \"Rahasia Kopi\" untuk itu.")]
    [TestCase("Lihat juga 'Rahasia Kopi' untuk itu.")]
    [TestCase("Lihat juga “Rahasia Kopi” untuk itu.")]
    [TestCase("Lihat juga Rahasia Kopi untuk itu.")]
    [TestCase("Itu oleh Andrea Hirata untuk Anda.")]
    [TestCase("Rahasia Kopi untuk Anda.")]
    [TestCase("Begitulah menurut Bele (1999).")]
    [TestCase("Buku itu tersedia untuk Anda.")]
    [TestCase("Kami tutup untuk itu.")]
    [TestCase("Semuanya gratis untuk Anda.")]
    [TestCase("Kami tidak punya buku itu.")]
    [TestCase("Tidak ada buku itu untuk Anda.")]
    [TestCase("Dendanya lima ribu untuk itu.")]
    [TestCase("Datang saja besok untuk itu.")]
    [TestCase("Sudah saya perpanjang untuk Anda.")]
    [TestCase("Pinjaman itu telah diperpanjang.")]
    [TestCase("Reservasi berhasil untuk Anda.")]
    [TestCase("Saya akan memesan buku itu untuk Anda.")]
    [TestCase("Sebutkan PIN Anda untuk itu.")]
    [TestCase("Kirim kode itu kepada saya.")]
    [TestCase("<b>Lihat</b> itu untuk Anda.")]
    [TestCase("[Lihat](https://jahat.example) itu untuk Anda.")]
    [TestCase("Lihat {itu} untuk Anda.")]
    [TestCase("Смотрите это для вас.")]
    [TestCase("Ada ２ judul untuk Anda.")]
    [TestCase("Ada ② judul untuk Anda.")]
    [TestCase("Ada 2001 eksemplar untuk Anda.")]
    [TestCase("Ada 633.73 judul untuk Anda.")]
    [TestCase("I hope that this is what you wanted.")]
    [TestCase("Espero que esto sea lo que buscas.")]
    [TestCase("Ich hoffe, das hilft Ihnen weiter.")]
    public void A_sentence_with_anything_else_is_dropped(string sentence) =>
        Assert.That(
            Keep($"Semoga bermanfaat. {sentence}\nSilakan lihat daftarnya."), Is.EqualTo("Semoga bermanfaat. Silakan lihat daftarnya."));

    [TestCase("I have renewed all your loans.")]
    [TestCase("Your loans were renewed.")]
    [TestCase("I've placed a hold for you.")]
    [TestCase("I will send it to you.")]
    [TestCase("The reservation was successful.")]
    [TestCase("It is by Andrea Hirata.")]
    [TestCase("It is available for you.")]
    [TestCase("We do not have it.")]
    [TestCase("It costs five dollars.")]
    [TestCase("Come to us on Friday.")]
    [TestCase("Semoga buku itu bermanfaat untuk Anda.")]
    [TestCase("Click here for more of it.")]
    public void A_sentence_with_anything_else_is_dropped_in_English(string sentence) =>
        Assert.That(KeepEnglish($"I hope this helps. {sentence}"), Is.EqualTo("I hope this helps."));

    [TestCase("**Semoga** bermanfaat.")]
    [TestCase("- Semoga bermanfaat.")]
    [TestCase("## Semoga bermanfaat.")]
    [TestCase("1. Semoga bermanfaat.")]
    [TestCase("Semoga\u200B berman\u00ADfaat.")]
    [TestCase("\u202ESemoga bermanfaat.\u202C")]
    [TestCase("Semoga bermanfaat. 😊")]
    public void Marks_and_what_is_invisible_are_taken_out(string text) => Assert.That(Keep(text), Is.EqualTo("Semoga bermanfaat."));

    [Test]
    public void Code_is_nobodys_words() => Assert.That(Keep("Semoga bermanfaat.\n```\nlihat itu\n```"), Is.Empty);

    [Test]
    public void Words_are_few()
    {
        var many = Enumerable.Range(0, 400).Select(number => $"Semoga {new string('y', (number % 40) + 1)} itu baik untuk Anda.");
        Assert.That(Keep(string.Join(' ', many)), Has.Length.InRange(ModelWords.LongestText / 2, ModelWords.LongestText));
    }

    [Test]
    public async Task The_words_come_first_and_the_facts_after_them()
    {
        await using var desk = await ModelDesk.With(
            new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee).Says("Semoga bermanfaat. Ada juga di rak Z-99."));
        var told = await desk.AskForCoffee();
        Assert.That(told.Reply.Blocks[0], Is.EqualTo(new TextBlock("Semoga bermanfaat.")));
        Assert.That(told.Text, Does.Contain(ModelDesk.FoundCoffee).And.Not.Contain("Z-99"));
    }

    [Test]
    public async Task When_nothing_is_left_there_is_no_block()
    {
        await using var desk = await ModelDesk.With(
            new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee).Says("Telepon 0800-123, terbit 1850."));
        Assert.That((await desk.AskForCoffee()).Text, Does.StartWith(ModelDesk.FoundCoffee));
    }

    [Test]
    public async Task What_a_model_searched_for_proves_nothing()
    {
        await using var desk = await ModelDesk.With(
            new Script().Calls("Catalogue_Search", """{"text":"kopi Gayo Mandiri","kind":"topic"}""")
                .Says("Lihat Gayo Mandiri untuk itu. Silakan."));
        var told = await desk.AskForCoffee();
        Assert.That(told.Planner(), Is.EqualTo("llm"));
        Assert.That(told.Reply.Blocks[0], Is.EqualTo(new TextBlock("Silakan.")));
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property No_number_and_no_address_is_new() => Prop.ForAll(Texts(), text =>
    {
        var kept = Keep(text);
        return Digits(kept).All(digits => Digits(Facts + Message).Contains(digits))
            && !kept.Contains("://", StringComparison.Ordinal)
            && !kept.Contains('@') && !kept.Contains("www", StringComparison.OrdinalIgnoreCase)
            && kept.Length <= ModelWords.LongestText && TextFolding.Clean(kept) == kept;
    });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property No_text_at_all_makes_it_throw(string? text) =>
        (Digits(Keep(text ?? "")).All(digits => Digits(Facts + Message).Contains(digits))).ToProperty();

    /// <summary>Sentences of what is harmless and what is not, put together at random.</summary>
    private static FsCheck.Arbitrary<string> Texts()
    {
        string[] parts =
        [
            "Semoga", "bermanfaat", "untuk", "Anda", "itu", "ada", "2", "judul", "2001", "1850", "633.73", "0812",
            "\"Kopi Flores\"", "\"", "'", "www.x.id", "http://x.id", "a@b.c", "x.id/2",
            "Rp5.000", "٣", "½", "²", "１２", "12-11-2026", "\n", "1.", "-", "**", ".", "!", "?", "…", "\u202E", "\u200B", "(2001)",
            "lihat", "di", "Ⅻ", "x2", "2x", "2,0", "2:01", "😊", "laskar pelangi", "‘2001’", "“19”", "tidak", "tersedia",
        ];
        return Gen.Elements(parts).ListOf().Select(chosen => string.Join(chosen.Count % 3 == 0 ? "" : " ", chosen)).ToArbitrary();
    }

    private static IEnumerable<string> Digits(string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"[\p{Nd}\p{Nl}\p{No}]+").Select(match => match.Value);

    private static string Keep(string text) => ModelWords.Keep(text, Facts, Message, english: false);

    private static string KeepEnglish(string text) => ModelWords.Keep(text, EnglishFacts, "find coffee books", english: true);
}
