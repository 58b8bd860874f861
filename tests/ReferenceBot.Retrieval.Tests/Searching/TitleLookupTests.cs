using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests.Searching;

public sealed class TitleLookupTests
{
    private static Task<SearchDesk> Desk() => SearchDesk.With(
        ARecord.Called("Laskar Pelangi").By("Andrea", "Hirata"),
        ARecord.Called("Bumi Manusia").By("Pramoedya Ananta", "Toer"),
        ARecord.Called("Harry Potter and the Philosopher's Stone").By("J. K.", "Rowling"),
        ARecord.Called("Kalkulus").ByMononym("Purcell").With(work => work with { Subtitle = "Edisi Lengkap" }));

    [TestCase("laskar pelangi", true)]
    [TestCase("LASKAR PELANGI!", true)]
    [TestCase("laskar pelanggi", true)]
    [TestCase("lasakr pelang", true)]
    [TestCase("bumi manusi", true)]
    [TestCase("harry potter and the philosophers stone", true)]
    [TestCase("kalkulus", true)]
    [TestCase("kalkulus edisi lengkap", true)]
    [TestCase("pelangi", false)]
    [TestCase("laskar", false)]
    [TestCase("laskar pelangi senja", false)]
    [TestCase("buku manusia", false)]
    [TestCase("perpanjang semua buku saya", false)]
    [TestCase("", false)]
    public async Task Words_are_a_title_within_one_typing_error_a_long_word(string words, bool expected)
    {
        using var desk = await Desk();
        Assert.That(desk.Search.IsTitle(words), Is.EqualTo(expected));
    }

    [TestCase("Andrea Hirata", true)]
    [TestCase("hirata, andrea", true)]
    [TestCase("Hirata", true)]
    [TestCase("Andrea Hirrata", true)]
    [TestCase("Pramoedya Ananta Toer", true)]
    [TestCase("Pramoedya Toer", true)]
    [TestCase("Pramudya Ananta Toer", true)]
    [TestCase("Pramoedya Tur", true)]
    [TestCase("jk rowling", true)]
    [TestCase("J.K. Rowling", true)]
    [TestCase("Purcell", true)]
    [TestCase("Andrea", false)]
    [TestCase("Andrea Toer", false)]
    [TestCase("Laskar Pelangi", false)]
    [TestCase("", false)]
    public async Task Words_are_a_contributor_whole_by_two_names_or_by_family(string words, bool expected)
    {
        using var desk = await Desk();
        Assert.That(desk.Search.IsContributor(words), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_withdrawn_title_is_held_no_more()
    {
        var record = ARecord.Called("Ronggeng Dukuh Paruk");
        using var desk = await SearchDesk.With(record);
        desk.Source.Withdraw(record);
        await desk.CatchUp();
        Assert.That((await desk.Known("Ronggeng Dukuh Paruk")).Strict, Is.Zero);
        Assert.That(desk.Search.IsTitle("Ronggeng Dukuh Paruk"), Is.False);
    }
}
