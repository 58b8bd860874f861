using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Understanding;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Slots;

/// <summary>Where a reserved book is to be collected, beside its title.</summary>
internal sealed class PlacesToCollect
{
    [TestCase("pesan Saman di Taman Baca Oebobo", "Saman", "Taman Baca Oebobo")]
    [TestCase("pesan Saman di Perpustakaan Pusat", "Saman", "Perpustakaan Pusat")]
    [TestCase("pesan Saman di pusat", "Saman", "pusat")]
    [TestCase("pesan bumi manusia di Perpustakaan Pusat ya", "bumi manusia", "Perpustakaan Pusat")]
    [TestCase("reserve Bumi Manusia, pick up at Central Library", "Bumi Manusia", "Central Library")]
    [TestCase("reserve The Library Book at Central Library", "The Library Book", "Central Library")]
    [TestCase("hold Emma from the main library please", "Emma", "main library")]
    [TestCase("pesan Bumi Manusia, ambil di Oebobo", "Bumi Manusia", "Oebobo")]
    [TestCase("beta mo pesan Saman pi taman baca Oesapa", "Saman", "taman baca Oesapa")]
    [TestCase("pesan Hujan di taman baca oesapa do", "Hujan", "taman baca oesapa")]
    public void A_title_ends_before_the_place(string message, string title, string place) =>
        Assert.That(TitleAndPlace(message), Is.EqualTo((title, place)));

    [TestCase("pesan Di Bawah Lindungan Ka'bah", "Di Bawah Lindungan Ka'bah", null)]
    [TestCase("pesan Di Bawah Lindungan Ka'bah di Perpustakaan Pusat", "Di Bawah Lindungan Ka'bah", "Perpustakaan Pusat")]
    [TestCase("pesan Sengsara Membawa Nikmat di cabang Oebobo", "Sengsara Membawa Nikmat", "cabang Oebobo")]
    [TestCase("pesan Anak Semua Bangsa di Taman Baca Oebobo", "Anak Semua Bangsa", "Taman Baca Oebobo")]
    [TestCase("reserve The Midnight Library", "The Midnight Library", null)]
    [TestCase("reserve Murder in the Library", "Murder in the Library", null)]
    [TestCase("pesan Bandung di Pusat Kota", "Bandung di Pusat Kota", null)]
    [TestCase("pesan \"Pustakawan di Perpustakaan Malam\"", "Pustakawan di Perpustakaan Malam", null)]
    public void A_title_with_a_place_in_it_stays_whole(string message, string title, string? place) =>
        Assert.That(TitleAndPlace(message), Is.EqualTo((title, place)));

    [Test]
    public void A_title_of_the_catalogue_that_names_a_library_stays_whole() =>
        Assert.That(
            TitleAndPlace("pesan pencuri di perpustakaan malam", SharedModel.With(new Shelf())),
            Is.EqualTo(("pencuri di perpustakaan malam", (string?)null)));

    [Test]
    public void The_day_after_the_place_is_a_day()
    {
        const string Message = "reservasi laskar pelangi ambil di cabang maulafa besok";
        var slots = SharedModel.Understander.UnderstandAs(Message, IntentNames.PlaceHold).Slots;
        Assert.That((slots.Text(SlotNames.Pickup), slots.Text(SlotNames.Date)), Is.EqualTo(("cabang maulafa", "besok")));
    }

    [TestCase("pilih yang paling bawah", "last")]
    [TestCase("simpan yang di bawah sendiri", "last")]
    [TestCase("pesan Di Bawah Lindungan Ka'bah", null)]
    public void Below_is_a_position_only_in_a_list(string message, string? position) =>
        Assert.That(
            SharedModel.Understander.UnderstandAs(message, IntentNames.PlaceHold).Slots.Text(SlotNames.Ordinal),
            Is.EqualTo(position));

    private static (string? Title, string? Place) TitleAndPlace(string message, Understander? understander = null)
    {
        var slots = (understander ?? SharedModel.Understander).UnderstandAs(message, IntentNames.PlaceHold).Slots;
        return (slots.Text(SlotNames.Title), slots.Text(SlotNames.Pickup));
    }

    private sealed class Shelf : ITitleLookup
    {
        public bool IsTitle(string words) => words == "pencuri di perpustakaan malam";

        public bool IsContributor(string words) => false;
    }
}
