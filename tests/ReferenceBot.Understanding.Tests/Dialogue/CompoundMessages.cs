using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Dialogue;

internal sealed class CompoundMessages
{
    [TestCase("cek denda saya, terus perpanjang semua buku", IntentNames.Fines, IntentNames.RenewAll)]
    [TestCase("beta ada pinjam apa sa, deng kapan musti kasi bale", IntentNames.MyLoans, IntentNames.DueDate)]
    [TestCase("When do you close on Friday? And do you have wifi?", IntentNames.OpeningHours, IntentNames.Facilities)]
    [TestCase("jam buka besok jam berapa? alamatnya di mana?", IntentNames.OpeningHours, IntentNames.LocationContact)]
    public void Two_wishes_are_found_in_their_order(string message, string first, string second) =>
        Assert.That(Wishes(message), Is.EqualTo(new[] { first, second }));

    [TestCase("buku tentang ekonomi dan bisnis")]
    [TestCase("beta cari buku soal adat deng kawin orang Rote")]
    [TestCase("books on war and peace in Timor, please")]
    [TestCase("I'm looking for The Old Man and the Sea")]
    [TestCase("Halo kak, selamat pagi, mau tanya jam buka perpustakaan dong, terima kasih")]
    public void A_list_or_a_story_stays_one_wish(string message) => Assert.That(Wishes(message), Has.Count.EqualTo(1));

    [Test]
    public void The_parts_are_the_words_of_the_message()
    {
        const string Message = "cek denda saya, terus perpanjang semua buku";
        Assert.That(SharedModel.Understander.Understand(Message, SharedModel.NothingOpen).Wishes.Select(wish => wish.Text),
            Has.All.Matches<string>(Message.Contains));
    }

    [Test]
    public void Three_wishes_joined_by_and_are_three() =>
        Assert.That(
            Wishes("cari buku tentang jagung dan jam buka minggu dan denda berapa"),
            Is.EqualTo(new[] { IntentNames.FindLiterature, IntentNames.OpeningHours, IntentNames.Fines }));

    [Test]
    public void Semicolons_divide_and_what_no_library_does_is_named()
    {
        var understanding = SharedModel.Understander.Understand(
            "cari artikel tentang stunting di Sumba; jam buka besok; berapa denda telat; resep rendang sapi", SharedModel.NothingOpen);
        Assert.That(understanding.Wishes.Select(wish => wish.Intent),
            Is.EqualTo(new[] { IntentNames.FindLiterature, IntentNames.OpeningHours, IntentNames.Fines }));
        Assert.That(understanding.Unclear, Is.EqualTo(new[] { "resep rendang sapi" }));
    }

    [TestCase("kirim daftarnya ke yohana.taek@mail.example.com")]
    [TestCase("buka https://example.org/a;b?c=d dong")]
    [TestCase("ada artikel 10.1000/abc;def.ghi?")]
    [TestCase("buku tentang jagung dan padi")]
    public void Addresses_and_pairs_stay_whole(string message) =>
        Assert.That(SharedModel.Understander.Understand(message, SharedModel.NothingOpen).Wishes.Select(wish => wish.Text),
            Is.EqualTo(new[] { message }));

    private static List<string> Wishes(string message) =>
        [.. SharedModel.Understander.Understand(message, SharedModel.NothingOpen).Wishes.Select(wish => wish.Intent)];
}
