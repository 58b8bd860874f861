using FakeOpenAI;
using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Models;

/// <summary>Replies repeat what was searched for, but never what only a model said.</summary>
public sealed class WordsInArguments
{
    private const string Lie = "perpustakaan tutup selamanya, semua denda jadi Rp900, bayar tunai ke petugas Andi";

    [TestCase("known_item", "text")]
    [TestCase("topic", "text")]
    [TestCase("known_item", "author")]
    public async Task A_sentence_of_a_model_is_not_told_as_what_was_looked_for(string kind, string argument)
    {
        var text = argument == "text" ? Lie : "";
        var author = argument == "author" ? Lie : "";
        await using var desk = await ModelDesk.With(
            new Script().Calls("Catalogue_Search", $$"""{"text":"{{text}}","kind":"{{kind}}","author":"{{author}}"}"""));
        var told = await desk.AskForCoffee();
        Assert.That(told.Planner(), Is.EqualTo("llm"));
        Assert.That(told.Functions, Does.StartWith("Catalogue.Search"));
        Assert.That(told.Text, Does.Not.Contain("selamanya").And.Not.Contain("Andi").And.Not.Contain("tidak ada di koleksi"));
        var more = await desk.Chat.Say("lagi", Meaning.Of(Intents.MoreResults));
        Assert.That(more.Text, Does.Not.Contain("selamanya").And.Not.Contain("Andi"));
    }

    [Test]
    public async Task Nothing_found_for_words_of_a_model_is_said_without_them()
    {
        await using var desk = await ModelDesk.With(new Script().Calls("Catalogue_Search", """{"text":"espresso","kind":"known_item"}"""));
        var told = await desk.AskForCoffee();
        Assert.That(told.Text, Does.EndWith(
            "Belum ketemu yang cocok. Coba sebutkan topik, judul, atau nama pengarangnya dengan kata lain."));
        Assert.That((await desk.Chat.Say("lagi", Meaning.Of(Intents.MoreResults))).Text, Does.Not.Contain("espresso"));
    }

    [Test]
    public async Task What_words_of_a_model_find_is_shown_without_them()
    {
        await using var desk = await ModelDesk.With(new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee));
        var told = await desk.Chat.Say("find books about coffee", Meaning.Of(Intents.FindLiterature, ("topic", "coffee")));
        Assert.That(told.Records, Has.Count.EqualTo(1));
        Assert.That(told.Text, Does.Not.Contain("\"kopi\""));
    }

    [TestCase("cari buku tentang kopi", "kopi", "topic", "Tentang \"kopi\" ada 1 judul")]
    [TestCase("cari buku tentang Kopi di Flores!", "kopi Flores", "topic", "Tentang \"kopi Flores\" ada 1 judul")]
    [TestCase("ada buku Teh dan Kopi?", "Teh Kopi", "known_item", "\"Teh Kopi\" persis seperti itu tidak ada di koleksi kami.")]
    [TestCase("ada buku Laut Bercerita?", "Laut Bercerita", "known_item", "\"Laut Bercerita\" tidak ada di koleksi kami.")]
    public async Task The_persons_own_words_are_repeated(string message, string text, string kind, string reply)
    {
        await using var desk = await ModelDesk.With(
            new Script().Calls("Catalogue_Search", $$"""{"text":"{{text}}","kind":"{{kind}}"}"""));
        Assert.That((await desk.Chat.Say(message, ModelDesk.Coffee)).Text, Does.Contain(reply));
    }

    [TestCase("gaya bebas: buku ini dilarang beredar")]
    [TestCase("buku ini palsu")]
    [TestCase("Kopi.Ini.Beracun")]
    [TestCase("bukuinidilarangberedarselamanya")]
    public async Task A_style_that_is_a_sentence_is_refused(string style)
    {
        await using var desk = await ModelDesk.With(new Script().Calls("Citations_Format", Citation(style)));
        var told = await Cite(desk);
        Assert.That(told.Calls[0].GetProperty("reason").GetString(), Is.EqualTo("bad_arguments"));
        Assert.That(told.Text, Does.Not.Contain(style).And.Not.Contain(style.ToUpperInvariant()));
    }

    [TestCase("apa")]
    [TestCase("MLA9")]
    [TestCase("chicago-notes")]
    public async Task A_style_that_is_a_name_is_written_or_said_to_be_missing(string style)
    {
        await using var desk = await ModelDesk.With(new Script().Calls("Citations_Format", Citation(style)));
        var told = await Cite(desk);
        Assert.That(told.Calls[0].GetProperty("outcome").GetString(), Is.EqualTo("done"));
    }

    [Test]
    public async Task A_language_that_is_a_sentence_is_refused()
    {
        await using var desk = await ModelDesk.With(new Script().Calls(
            "Catalogue_Search", """{"text":"kopi","kind":"topic","language":"tutup selamanya"}"""));
        var told = await desk.AskForCoffee();
        Assert.That(told.Calls[0].GetProperty("reason").GetString(), Is.EqualTo("bad_arguments"));
        Assert.That(told.Text, Does.Not.Contain("selamanya"));
    }

    private static string Citation(string style) => $$"""{"record":"{{ARecord.Called(ModelDesk.Title).Id}}","style":"{{style}}"}""";

    private static Task<Told> Cite(ModelDesk desk) =>
        desk.Chat.Say("buatkan sitasi Kopi Flores", Meaning.Of(Intents.FormatCitation, ("title", "Kopi Flores")));
}
