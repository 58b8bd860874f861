using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Replies;

/// <summary>Hours and address, from the settings.</summary>
public sealed class LibraryFacts
{
    private readonly LibraryDesk _desk = new();

    [TearDown]
    public void Close() => _desk.Dispose();

    [Test]
    public async Task The_week_is_told_in_runs_of_days()
    {
        Assert.That((await Hours("jam buka?")).Text, Is.EqualTo(
            "Jam buka:\n\nGedung Pusat\nSenin: 08.00–16.00 WITA\nSelasa: 08.00–12.00 WITA\nRabu–Minggu: tutup"));
    }

    [TestCase("besok buka?", "Selasa, 24 November 2026:\n- Gedung Pusat: 08.00–12.00 WITA")]
    [TestCase("hari minggu buka?", "Minggu, 29 November 2026:\n- Gedung Pusat: tutup")]
    [TestCase("25 desember buka?", "Jumat, 25 Desember 2026: tutup (Natal).")]
    [TestCase(
        "tanggal 20 maret 2027?", "Sabtu, 20 Maret 2027: menurut kalender tutup (Idulfitri), tetapi tanggalnya masih menunggu penetapan.")]
    public async Task One_day_is_told_with_its_reason(string question, string answer)
    {
        _desk.Library.ClosedDays.Add(new ClosedDay { Date = new DateOnly(2026, 12, 25), Name = "Natal" });
        _desk.Library.ClosedDays.Add(new ClosedDay { Date = new DateOnly(2027, 3, 20), Name = "Idulfitri", Tentative = true });
        Assert.That((await Hours(question)).Text, Is.EqualTo(answer));
    }

    [TestCase("hari senin depan buka?", "hari senin", "Senin, 30 November 2026")]
    [TestCase("buka ga tanggal 15 desember", "tanggal 15", "Selasa, 15 Desember 2026")]
    public async Task The_day_is_read_from_all_that_was_said(string question, string slot, string day)
    {
        var told = await _desk.Conversation().Say(question, Meaning.Of(Intents.OpeningHours, ("date", slot)));
        Assert.That(told.Text, Does.StartWith(day));
    }

    [Test]
    public async Task A_library_that_has_told_no_hours_has_a_librarian()
    {
        _desk.Library.Branches.Clear();
        var told = await Hours("jam buka?");
        Assert.That(told.Text, Does.StartWith("Jawabannya belum ada pada saya.").And.Contain(LibraryDesk.Phone));
    }

    [Test]
    public async Task The_address_comes_with_the_ways_to_reach_us()
    {
        var told = await _desk.Conversation().Say("alamat?", Meaning.Of(Intents.LocationContact));
        Assert.That(told.Text, Is.EqualTo(
            $"Perpustakaan Uji\n- Gedung Pusat: Jalan Uji 1\n- Telepon: {LibraryDesk.Phone}\n- Email: tanya@uji.example"),
            "what is not known is not said");
    }

    private Task<Told> Hours(string question) => _desk.Conversation().Say(question, Meaning.Of(Intents.OpeningHours));
}
