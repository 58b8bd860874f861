using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Dialogue;

/// <summary>An account is told to its owner, not to family, friends, or whoever knows a card's number.</summary>
internal sealed class WhoseAccount
{
    [TestCase("denda KPG0003 berapa")]
    [TestCase("pinjaman KPG0002 apa saja")]
    [TestCase("KPG0002 pung denda barapa")]
    [TestCase("cek reservasi kartu KPG-0004")]
    [TestCase("fines of card KPG0002")]
    [TestCase("loans on KPG0003 please")]
    [TestCase("perpanjang buku teman saya KPG0002")]
    [TestCase("renew the books of KPG0002")]
    public void A_card_s_number_opens_no_account(string message) => Assert.That(Refusal(message), Is.EqualTo("other_people"));

    [TestCase("denda anak saya KPG0004 berapa")]
    [TestCase("denda anak saya berapa")]
    [TestCase("denda suami saya sudah berapa ya")]
    [TestCase("buku apa yang dipinjam istri saya?")]
    [TestCase("aku mau lihat reservasi istriku")]
    [TestCase("cek denda teman saya")]
    [TestCase("denda ibu saya berapa")]
    [TestCase("anakku lagi pinjam apa saja")]
    [TestCase("perpanjang buku tetangga saya dong")]
    public void Family_and_friends_are_other_people_in_Indonesian(string message) =>
        Assert.That(Refusal(message), Is.EqualTo("other_people"));

    [TestCase("what has my wife borrowed")]
    [TestCase("show me my friend's loans")]
    [TestCase("what are my daughter's fines")]
    [TestCase("which books did my husband borrow?")]
    [TestCase("show my mother's reservations")]
    public void Family_and_friends_are_other_people_in_English(string message) =>
        Assert.That(Refusal(message), Is.EqualTo("other_people"));

    [TestCase("be pung bini pung denda barapa")]
    [TestCase("beta pung ana ada pinjam apa")]
    [TestCase("kas lia beta pung laki pung pesanan do")]
    [TestCase("denda beta pung tamang barapa")]
    public void Family_and_friends_are_other_people_in_Kupang_Malay(string message) =>
        Assert.That(Refusal(message), Is.EqualTo("other_people"));

    [TestCase("denda saya berapa")]
    [TestCase("pinjaman saya KPG0001 apa saja")]
    [TestCase("kartu saya KPG0001, denda berapa")]
    [TestCase("berapa denda buku anak")]
    [TestCase("cari buku untuk anak saya")]
    [TestCase("buku yang dipinjam anak saya hilang, apa yang harus saya lakukan")]
    [TestCase("kartu anak saya")]
    [TestCase("rekomendasi buku untuk istri saya")]
    [TestCase("apa saja buku yang dipinjam anak saya dengan kartu ini")]
    [TestCase("anak saya boleh pinjam berapa buku")]
    [TestCase("hubungkan kartu KPG0001")]
    [TestCase("how many books can my kids borrow")]
    [TestCase("is my daughter allowed to borrow")]
    [TestCase("a novel for my wife")]
    [TestCase("my fines, card KPG0001")]
    [TestCase("please reserve Dune for my son")]
    [TestCase("Ibu, saya pinjam apa saja")]
    [TestCase("kaka beta dapa denda barapa")]
    [TestCase("be pung denda barapa")]
    [TestCase("beta mo cari buku kasi beta pung ana")]
    [TestCase("beta pung kartu KPG0001, denda barapa")]
    public void One_s_own_account_and_a_book_for_someone_are_told(string message) => Assert.That(Refusal(message), Is.Null);

    [Test]
    public void A_book_that_a_child_lost_is_a_loss() =>
        Assert.That(
            SharedModel.Understander.Understand("buku anak saya hilang", SharedModel.NothingOpen).Wishes[0].Intent,
            Is.EqualTo(IntentNames.ReportLost));

    private static string? Refusal(string message) => SharedModel.Understander.Understand(message, SharedModel.NothingOpen).RejectedAs;
}
