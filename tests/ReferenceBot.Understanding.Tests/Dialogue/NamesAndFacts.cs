using ReferenceBot.Domain.Understanding;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Dialogue;

/// <summary>Novels by name, novels like others, facts of the record shown, laws and maps.</summary>
internal sealed class NamesAndFacts
{
    [TestCase("cari novel Mochtar", "Mochtar")]
    [TestCase("ada novel Ayu Utami ga", "Ayu Utami")]
    [TestCase("buku karangan Sutan Iskandar Alam", "Sutan Iskandar Alam")]
    [TestCase("novel misteri ruth ware", "ruth ware")]
    public void A_name_after_the_kind_of_book_is_its_author(string message, string author)
    {
        var wish = Only(message);
        Assert.That((wish.Intent, wish.Slots.Text(SlotNames.Author)), Is.EqualTo((IntentNames.FindKnownItem, author)));
    }

    [Test]
    public void A_novel_of_somebody_and_a_book_on_something_are_two_wishes()
    {
        var wishes = Understand("cari novel Umar sama buku ekonomi").Wishes;
        Assert.That(wishes.Select(wish => wish.Intent), Is.EqualTo([IntentNames.FindKnownItem, IntentNames.FindLiterature]));
        Assert.That(wishes[0].Slots.Text(SlotNames.LikeTitle), Is.Null);
        Assert.That(wishes[1].Slots.Text(SlotNames.Topic), Is.EqualTo("ekonomi"));
    }

    [TestCase("novel kayak Sang Pemimpi", "Sang Pemimpi")]
    [TestCase("novel yang mirip Salah Asuhan", "Salah Asuhan")]
    [TestCase("books similar to Dune Messiah", "Dune Messiah")]
    public void A_word_of_likeness_asks_for_others_of_the_kind(string message, string title)
    {
        var wish = Only(message);
        Assert.That((wish.Intent, wish.Slots.Text(SlotNames.LikeTitle)), Is.EqualTo((IntentNames.Recommend, title)));
    }

    [TestCase("UU Cipta Kerja")]
    [TestCase("undang-undang kearsipan")]
    [TestCase("UU ASN")]
    [TestCase("peta Sulawesi")]
    [TestCase("buku pelajaran kimia SMA kelas 11")]
    [TestCase("kamus")]
    [TestCase("ada ensiklopedia ga")]
    [TestCase("koleksi skripsi keperawatan punya?")]
    [TestCase("geometri")]
    public void Laws_maps_school_books_and_a_word_alone_are_searched_for(string message)
    {
        var understanding = Understand(message);
        Assert.That((understanding.Wishes[0].Intent, understanding.Decision), Is.EqualTo((IntentNames.FindLiterature, Decision.Act)));
    }

    [TestCase("siapa yang menerbitkan, penerbitnya?")]
    [TestCase("pengarangnya siapa ya?")]
    [TestCase("ada berapa halaman?")]
    [TestCase("terbitnya tahun berapa?")]
    [TestCase("who is its publisher?")]
    public void Facts_of_the_record_shown_are_a_reference_question(string message) =>
        Assert.That(Only(message).Intent, Is.EqualTo(IntentNames.ReadyReference));

    [TestCase("bukunya di lantai berapa ya?", "")]
    [TestCase("yang kedua sama keempat ada dimana", "2 4")]
    [TestCase("yang katiga pung tampa di mana", "3")]
    public void Where_it_stands_is_a_question_of_availability(string message, string positions)
    {
        var wish = Only(message);
        Assert.That((wish.Intent, Values(wish, SlotNames.Ordinal)), Is.EqualTo((IntentNames.CheckAvailability, positions)));
    }

    [TestCase("kalo telat bayar dendanya berapa", IntentNames.BorrowingRules)]
    [TestCase("berapa denda kalau terlambat", IntentNames.BorrowingRules)]
    [TestCase("boleh pinjam berapa novel", IntentNames.BorrowingRules)]
    [TestCase("denda saya ada berapa", IntentNames.Fines)]
    public void The_rate_is_a_rule_and_what_I_owe_is_my_fine(string message, string intent) =>
        Assert.That(Only(message).Intent, Is.EqualTo(intent));

    [Test]
    public void A_call_number_is_one_known_item()
    {
        var wish = Only("cari buku dengan nomor panggil 616.07 HAR p");
        Assert.That((wish.Intent, wish.Slots.Text(SlotNames.Title)), Is.EqualTo((IntentNames.FindKnownItem, "616.07 HAR p")));
    }

    [Test]
    public void The_place_of_a_position_in_a_list_is_no_part_of_it() =>
        Assert.That(Values(Only("yang nomor empat dari daftar tadi"), SlotNames.Ordinal), Is.EqualTo("4"));

    [TestCase("mnu")]
    [TestCase("bgmn ini")]
    [TestCase("porang gunung")]
    [TestCase("itu lho yang itu")]
    [TestCase("jadi gimana")]
    [TestCase("blm ngerti")]
    public void Nobody_is_asked_whether_he_insulted_or_greeted(string message) =>
        Assert.That(
            Understand(message).Candidates.Skip(1).Select(candidate => candidate.Intent),
            Has.None.AnyOf(IntentNames.Greeting, IntentNames.ThanksBye, IntentNames.Affirm, IntentNames.Deny, IntentNames.Emergency,
                IntentNames.Abuse, IntentNames.SelectItem, IntentNames.MoreResults));

    private static string Values(Wish wish, string slot) =>
        string.Join(' ', wish.Slots.Values.Where(value => value.Key == slot).Select(value => value.Value.Text));

    private static MessageUnderstanding Understand(string message) =>
        SharedModel.Understander.Understand(message, SharedModel.EverythingOpen);

    private static Wish Only(string message)
    {
        var wishes = Understand(message).Wishes;
        Assert.That(wishes, Has.Count.EqualTo(1), message);
        return wishes[0];
    }
}
