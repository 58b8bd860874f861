using ReferenceBot.Language.Text;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace ReferenceBot.Language.Tests.Text;

public sealed class WordsTests
{
    [TestCase("ada buku-buku baru?", "ada|buku-buku|baru|?")]
    [TestCase("buku2 kak", "buku2|kak")]
    [TestCase("buku² kak", "buku²|kak")]
    [TestCase("don't worry", "don't|worry")]
    [TestCase("Qur’an", "Qur’an")]
    [TestCase("Rp1.500, ya", "Rp1.500|,|ya")]
    [TestCase("jam 16.00-17.00", "jam|16.00-17.00")]
    [TestCase("tanggal 2026-11-30", "tanggal|2026-11-30")]
    [TestCase("isbn 978-602-03-1258-3 ada", "isbn|978-602-03-1258-3|ada")]
    [TestCase("isbn 978 602 03 1258 3 ada", "isbn|978 602 03 1258 3|ada")]
    [TestCase("doi 10.1016/j.compedu.2019.103701.", "doi|10.1016/j.compedu.2019.103701|.")]
    [TestCase("lihat https://doi.org/10.1000/xyz, ya", "lihat|https://doi.org/10.1000/xyz|,|ya")]
    [TestCase("ke maria.lede@undana.ac.id ya", "ke|maria.lede@undana.ac.id|ya")]
    [TestCase("belajar C++ dan C#", "belajar|C++|dan|C#")]
    [TestCase("kartu KPG0001", "kartu|KPG0001")]
    [TestCase("+6281234567", "+6281234567")]
    [TestCase("👨‍👩‍👧 mantap👍🏽", "👨‍👩‍👧|mantap|👍🏽")]
    [TestCase("halo...", "halo|.|.|.")]
    [TestCase("", "")]
    public void A_message_falls_into_its_pieces(string message, string pieces) =>
        Assert.That(string.Join('|', Words.In(message).Select(word => word.In(message).ToString())), Is.EqualTo(pieces));

    [TestCase("buku", WordKind.Word)]
    [TestCase("12", WordKind.Number)]
    [TestCase("9786020312583", WordKind.Isbn)]
    [TestCase("10.1000/182", WordKind.Doi)]
    [TestCase("www.perpusnas.go.id", WordKind.Url)]
    [TestCase("a@b.id", WordKind.Email)]
    [TestCase("KPG0001", WordKind.Code)]
    [TestCase("📚", WordKind.Emoji)]
    [TestCase("?", WordKind.Mark)]
    public void Each_piece_knows_what_it_is(string text, WordKind kind) => Assert.That(Words.In(text).Single().Kind, Is.EqualTo(kind));

    [Property(Arbitrary = [typeof(AnyUnicode)], MaxTest = 3000)]
    public bool Pieces_stand_in_order_inside_the_text(string text)
    {
        var end = 0;
        foreach (var word in Words.In(text))
        {
            if (word.Start < end || word.Length < 1 || word.End > text.Length)
                return false;
            end = word.End;
        }

        return true;
    }
}
