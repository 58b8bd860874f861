using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Understanding;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Dialogue;

/// <summary>Requests of a few words, as people type them on a phone.</summary>
internal sealed class ShortRequests
{
    private static readonly Understander WithCatalogue = SharedModel.With(new Shelf());

    [TestCase("cari buku tentang pinjaman online")]
    [TestCase("buku tentang perpanjangan izin usaha")]
    [TestCase("jurnal mengenai layanan peminjaman buku di kampus")]
    [TestCase("articles about renewing old buildings")]
    [TestCase("do you have books on opening hours of shops")]
    [TestCase("beta cari buku soal kartu keluarga")]
    [TestCase("ada buku ttg anggota dewan ga")]
    [TestCase("artikel tentang ebook di sekolah")]
    [TestCase("buku soal paspor")]
    public void What_a_book_is_about_does_not_decide_the_wish(string message) =>
        Assert.That(Intent(message), Is.EqualTo(IntentNames.FindLiterature));

    [TestCase("novel indonesia")]
    [TestCase("ada novel indonesia ga")]
    public void A_nation_that_signs_its_laws_is_no_novelist(string message) =>
        Assert.That(Intent(message), Is.Not.EqualTo(IntentNames.FindKnownItem));

    [TestCase("mau tanya soal denda saya", IntentNames.Fines)]
    [TestCase("info tentang jam buka", IntentNames.OpeningHours)]
    public void A_question_about_something_keeps_its_topic(string message, string intent) =>
        Assert.That(Intent(message), Is.EqualTo(intent));

    [TestCase("buku geologi")]
    [TestCase("buku sosiologi pedesaan ada?")]
    [TestCase("cari buku ekonometrika")]
    [TestCase("jurnal terumbu karang")]
    [TestCase("bawang merah")]
    [TestCase("ternak lebah madu")]
    [TestCase("coral reefs")]
    [TestCase("ketahanan keluarga nelayan")]
    public void A_bare_topic_is_looked_for(string message) => Assert.That(Intent(message), Is.EqualTo(IntentNames.FindLiterature));

    [TestCase("cabai rawit")]
    [TestCase("porang gunung")]
    [TestCase("jangkrik hutan")]
    public void Words_that_nobody_taught_are_no_answer_and_no_insult(string message) =>
        Assert.That(
            Intent(message),
            Is.Not.AnyOf(IntentNames.Affirm, IntentNames.Deny, IntentNames.Abuse, IntentNames.Emergency));

    [TestCase("Lentera Senja Kelabu")]
    [TestCase("9780306406157")]
    [TestCase("ISBN 0-306-40615-2")]
    public void A_title_or_a_number_alone_is_a_known_item(string message) =>
        Assert.That(Intent(message), Is.EqualTo(IntentNames.FindKnownItem));

    [TestCase("Cantik Itu Luka")]
    [TestCase("cantik itu luka ada?")]
    [TestCase("ada cantik itu luka ko")]
    [TestCase("novel eka kurniawan")]
    [TestCase("Eka Kurniawan")]
    [TestCase("eka kurniawan cantik itu luka")]
    public void What_the_catalogue_holds_is_a_known_item(string message)
    {
        var understanding = WithCatalogue.Understand(message, SharedModel.EverythingOpen);
        Assert.That((understanding.Wishes[0].Intent, understanding.Decision), Is.EqualTo((IntentNames.FindKnownItem, Decision.Act)));
    }

    [Test]
    public void A_plain_topic_is_a_topic_even_when_a_book_is_called_so() =>
        Assert.That(WithCatalogue.Understand("lahan kering", SharedModel.EverythingOpen).Wishes[0].Intent,
            Is.EqualTo(IntentNames.FindLiterature));

    [TestCase("novel apa aja dong")]
    [TestCase("pengen baca novel")]
    [TestCase("rekomen komik")]
    public void A_novel_without_a_name_is_a_wish_for_a_suggestion(string message) =>
        Assert.That(Intent(message), Is.EqualTo(IntentNames.Recommend));

    [TestCase("perpanjang STNK motor")]
    [TestCase("perpanjang BPJS")]
    [TestCase("denda pajak motor brp")]
    [TestCase("bikin SIM di mana")]
    [TestCase("renew my driver license")]
    [TestCase("jam buka bank mandiri")]
    [TestCase("pesan tiket pesawat")]
    [TestCase("be mo bayar listrik")]
    [TestCase("booking hotel murah")]
    public void The_library_s_verb_with_another_office_s_thing_is_out_of_scope(string message) =>
        Assert.That(SharedModel.Understander.Understand(message, SharedModel.EverythingOpen).Decision, Is.EqualTo(Decision.Reject));

    [TestCase("kartu perpus hilang, perlu KTP?")]
    [TestCase("syarat anggota perpustakaan pakai KTP?")]
    [TestCase("bayar denda buku lewat transfer bank")]
    public void The_library_s_own_things_stay_in_scope(string message) =>
        Assert.That(SharedModel.Understander.Understand(message, SharedModel.EverythingOpen).Decision, Is.Not.EqualTo(Decision.Reject));

    [TestCase("yg kedua dong", IntentNames.SelectItem)]
    [TestCase("yg no 4 aja", IntentNames.SelectItem)]
    [TestCase("yang katiga sa", IntentNames.SelectItem)]
    [TestCase("ada yg lain lagi ga", IntentNames.MoreResults)]
    [TestCase("buku laen ada lai ko", IntentNames.MoreResults)]
    public void With_a_list_shown_its_items_are_meant(string message, string intent) =>
        Assert.That(Intent(message), Is.EqualTo(intent));

    [TestCase("jurnal tentang bunuh diri di kalangan pelajar")]
    [TestCase("skripsi soal pelecehan anak")]
    [TestCase("buku tentang kebakaran lahan gambut")]
    public void A_grave_topic_is_a_topic(string message) => Assert.That(Intent(message), Is.EqualTo(IntentNames.FindLiterature));

    private static string Intent(string message) =>
        SharedModel.Understander.Understand(message, SharedModel.EverythingOpen).Wishes is [var wish, ..] ? wish.Intent : "rejected";

    private sealed class Shelf : ITitleLookup
    {
        public bool IsTitle(string words) => words.ToLowerInvariant() is "cantik itu luka" or "lahan kering";

        public bool IsContributor(string words) => words.ToLowerInvariant() is "eka kurniawan" or "indonesia";
    }
}
