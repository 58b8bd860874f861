using ReferenceBot.Domain.Understanding;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Dialogue;

/// <summary>The same wishes in formal words and in few.</summary>
internal sealed class WaysToAsk
{
    [TestCase("Bolehkah saya memesan buku Bumi Manusia?", IntentNames.PlaceHold)]
    [TestCase("pesan novel Cantik Itu Luka", IntentNames.PlaceHold)]
    [TestCase("mohon direservasikan buku Saman", IntentNames.PlaceHold)]
    [TestCase("book Dune at the Oebobo branch", IntentNames.PlaceHold)]
    [TestCase("perpanjang yang bisa aja", IntentNames.RenewAll)]
    [TestCase("siapa kepala perpustakaan ini", IntentNames.ReadyReference)]
    [TestCase("who is the head librarian here?", IntentNames.ReadyReference)]
    [TestCase("ada antrean untuk Bumi Manusia?", IntentNames.CheckAvailability)]
    public void A_wish_is_acted_on_however_it_is_put(string message, string intent) =>
        Assert.That(Read(message).Wish, Is.EqualTo(intent));

    [TestCase("pindahkan akun ke hp baru", IntentNames.LinkAccount, "move")]
    [TestCase("ganti kartu yang terhubung", IntentNames.LinkAccount, "move")]
    [TestCase("lepas kartu saya", IntentNames.LinkAccount, "unlink")]
    [TestCase("putuskan kartu saya dari chat ini", IntentNames.LinkAccount, "unlink")]
    [TestCase("keluar dari akun", IntentNames.LinkAccount, "unlink")]
    [TestCase("I don't think the fine is right", IntentNames.Fines, "dispute")]
    [TestCase("denda saya kok salah", IntentNames.Fines, "dispute")]
    public void What_is_to_be_done_is_told_with_the_wish(string message, string intent, string action) =>
        Assert.That(Read(message), Is.EqualTo((intent, action)));

    private static (string Wish, string? Action) Read(string message)
    {
        var understanding = SharedModel.Understander.Understand(message, SharedModel.NothingOpen);
        return understanding is { Decision: Decision.Act, Wishes: [var wish, ..] }
            ? (wish.Intent, wish.Slots.Text(SlotNames.Action))
            : (understanding.Decision.ToString(), null);
    }
}
