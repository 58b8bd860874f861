using ReferenceBot.Domain.Conversations;
using ReferenceBot.Language.Stems;
using ReferenceBot.Language.Tests.Text;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace ReferenceBot.Language.Tests.Stems;

public sealed class IndonesianStemmerTests
{
    [TestCase("buku", "bukunya bukuku bukumu bukulah bukukah buku-buku buku-bukunya")]
    [TestCase("pinjam", "meminjam dipinjam pinjaman peminjaman peminjam pinjamkan terpinjam meminjamkan pinjamannya")]
    [TestCase("baca", "membaca dibaca bacaan pembaca pembacaan terbaca bacalah membacakan dibacakan")]
    [TestCase("tulis", "menulis ditulis tulisan penulis penulisan tertulis menuliskan karyatulis:karyatulis")]
    [TestCase("ajar", "belajar mengajar pelajaran pelajar pengajaran pembelajaran diajarkan mempelajari ajaran")]
    [TestCase("kembang", "pengembangan mengembangkan berkembang perkembangan dikembangkan")]
    [TestCase("teliti", "penelitian peneliti meneliti diteliti")]
    [TestCase("guna", "menggunakan penggunaan pengguna digunakan berguna kegunaan mempergunakan")]
    [TestCase("didik", "pendidikan mendidik terdidik pendidik")]
    [TestCase("sehat", "kesehatan menyehatkan penyehatan sehatkah")]
    [TestCase("selesai", "menyelesaikan penyelesaian diselesaikan terselesaikan")]
    [TestCase("tarik", "menarik penarikan tertarik ditarik")]
    [TestCase("awas", "pengawasan mengawasi pengawas diawasi")]
    [TestCase("turun", "penurunan keturunan menurunkan diturunkan")]
    [TestCase("tindak", "tindakan bertindak menindak penindakan")]
    [TestCase("beri", "memberi memberikan diberikan pemberian berikan")]
    [TestCase("mula", "pemula permulaan bermula semula")]
    [TestCase("ubah", "mengubah perubahan berubah diubah")]
    [TestCase("rasa", "merasa merasakan perasaan terasa dirasakan")]
    [TestCase("masak", "memasak masakan dimasak")]
    [TestCase("program", "pemrograman memprogram programnya")]
    [TestCase("ekonomi", "perekonomian ekonominya")]
    [TestCase("selidik", "penyelidikan menyelidiki")]
    [TestCase("aku", "mengaku mengakui diakui pengakuan")]
    [TestCase("makan", "makanan memakan dimakan pemakan")]
    [TestCase("lari", "berlari berlari-lari pelari melarikan")]
    public void The_members_of_a_family_share_their_root(string root, string members)
    {
        foreach (var member in members.Split(' ').Where(member => !member.Contains(':', StringComparison.Ordinal)))
            Assert.That(IndonesianStemmer.Shared.Stem(member), Is.EqualTo(root), member);
    }

    [TestCase("berapa")]
    [TestCase("terima")]
    [TestCase("kelapa")]
    [TestCase("makan")]
    [TestCase("seperti")]
    [TestCase("kepada")]
    [TestCase("perempuan")]
    [TestCase("maluku")]
    [TestCase("mereka")]
    [TestCase("sekolah")]
    [TestCase("bersih")]
    [TestCase("terang")]
    [TestCase("beruang")]
    [TestCase("penting")]
    [TestCase("tangan")]
    [TestCase("negeri")]
    [TestCase("mandi")]
    [TestCase("bolak-balik")]
    [TestCase("susan")]
    [TestCase("dani")]
    [TestCase("sekar")]
    [TestCase("women")]
    [TestCase("mention")]
    [TestCase("xyzzy")]
    [TestCase("")]
    public void What_has_no_other_root_stays(string word) => Assert.That(IndonesianStemmer.Shared.Stem(word), Is.EqualTo(word));

    [TestCase("websitenya", "website")]
    [TestCase("dashboardnya", "dashboard")]
    public void A_loanword_loses_its_possessive(string word, string stem) =>
        Assert.That(IndonesianStemmer.Shared.Stem(word), Is.EqualTo(stem));

    [Property(Arbitrary = [typeof(AnyUnicode)], MaxTest = 2000)]
    public bool Any_word_has_a_stem_no_longer_than_a_letter_more(string word) =>
        IndonesianStemmer.Shared.Stem(word).Length <= word.Length + 1;

    [Test]
    public void Many_threads_share_one_stemmer()
    {
        var stemmer = new IndonesianStemmer();
        string[] words = ["membaca", "penelitian", "perpustakaan", "berapa", "pengembangan"];
        var expected = words.Select(stemmer.Stem).ToArray();
        Parallel.For(0, 10_000, i => Assert.That(stemmer.Stem(words[i % words.Length]), Is.EqualTo(expected[i % words.Length])));
    }

    [TestCase(SpokenLanguage.Indonesian, "yang", true)]
    [TestCase(SpokenLanguage.Indonesian, "pendidikan", false)]
    [TestCase(SpokenLanguage.English, "the", true)]
    [TestCase(SpokenLanguage.English, "library", false)]
    [TestCase(SpokenLanguage.KupangMalay, "untuk", true)]
    public void Function_words_are_stop_words(SpokenLanguage language, string word, bool stopped) =>
        Assert.That(StopWords.Of(language).Contains(word), Is.EqualTo(stopped));

    [TestCase(SpokenLanguage.Indonesian, "saya butuh referensi tentang pengelolaan sampah", "pengelolaan sampah")]
    [TestCase(SpokenLanguage.Indonesian, "carikan buku mengenai tenun ikat dong kak", "tenun ikat")]
    [TestCase(SpokenLanguage.Indonesian, "tolong bantu saya mencari jurnal yang berkaitan dengan stunting", "stunting")]
    [TestCase(SpokenLanguage.English, "i am looking for information on coral reefs", "coral reefs")]
    [TestCase(SpokenLanguage.English, "could you please find me some articles about soil erosion", "soil erosion")]
    public void What_is_left_of_a_request_is_its_topic(SpokenLanguage language, string request, string topic) =>
        Assert.That(string.Join(' ', request.Split(' ').Where(word => !StopWords.Of(language).Contains(word)
            && !StopWords.RequestWordsOf(language).Contains(word))), Is.EqualTo(topic));
}
