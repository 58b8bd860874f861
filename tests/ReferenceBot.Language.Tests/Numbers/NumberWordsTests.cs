using ReferenceBot.Language.Numbers;
using ReferenceBot.Language.Tests.Text;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace ReferenceBot.Language.Tests.Numbers;

public sealed class NumberWordsTests
{
    [TestCase("nol", 0)]
    [TestCase("satu", 1)]
    [TestCase("ampa", 4)]
    [TestCase("anam", 6)]
    [TestCase("tuju", 7)]
    [TestCase("sapulu", 10)]
    [TestCase("sebelas", 11)]
    [TestCase("lima belas", 15)]
    [TestCase("dua puluh", 20)]
    [TestCase("dua puluh lima", 25)]
    [TestCase("seratus", 100)]
    [TestCase("seratus dua puluh tiga", 123)]
    [TestCase("dua ratus", 200)]
    [TestCase("seribu lima ratus", 1500)]
    [TestCase("lima belas ribu", 15000)]
    [TestCase("15 ribu", 15000)]
    [TestCase("dua juta tiga ratus ribu", 2_300_000)]
    [TestCase("dua pulu ampa", 24)]
    [TestCase("one", 1)]
    [TestCase("twelve", 12)]
    [TestCase("twenty", 20)]
    [TestCase("twenty-one", 21)]
    [TestCase("twenty one", 21)]
    [TestCase("one hundred and five", 105)]
    [TestCase("three thousand", 3000)]
    [TestCase("12", 12)]
    [TestCase("1.500", 1500)]
    [TestCase("1,500,000", 1_500_000)]
    public void Counts_are_read_in_words_and_digits(string text, long value)
    {
        Assert.That(NumberWords.TryParseCardinal(text, out var read), Is.True);
        Assert.That(read, Is.EqualTo(value));
    }

    [TestCase("")]
    [TestCase("buku")]
    [TestCase("dua buku")]
    [TestCase("belas")]
    [TestCase("puluh")]
    [TestCase("dua dua")]
    [TestCase("2,5")]
    [TestCase("16.00")]
    [TestCase("pertama")]
    [TestCase("and")]
    public void What_is_no_count_is_not_read(string text) => Assert.That(NumberWords.TryParseCardinal(text, out _), Is.False);

    [TestCase("pertama", 1)]
    [TestCase("yang kedua", 2)]
    [TestCase("yg ke-2", 2)]
    [TestCase("ke2", 2)]
    [TestCase("ke-dua", 2)]
    [TestCase("ke tiga", 3)]
    [TestCase("partama", 1)]
    [TestCase("yang kadua sa", 2)]
    [TestCase("no 3", 3)]
    [TestCase("no. 3", 3)]
    [TestCase("no 1 aja", 1)]
    [TestCase("nomor dua", 2)]
    [TestCase("#3", 3)]
    [TestCase("number two", 2)]
    [TestCase("2nd", 2)]
    [TestCase("the first one", 1)]
    [TestCase("second", 2)]
    [TestCase("kedua belas", 12)]
    public void Places_in_a_list_are_read(string text, long position)
    {
        Assert.That(NumberWords.TryParseOrdinal(text, out var ordinal), Is.True);
        Assert.That((ordinal.Value, ordinal.Kind), Is.EqualTo((position, NumberKind.Ordinal)));
    }

    [TestCase("terakhir")]
    [TestCase("yang terakhir")]
    [TestCase("the last one")]
    public void The_end_of_a_list_has_a_name(string text)
    {
        Assert.That(NumberWords.TryParseOrdinal(text, out var ordinal), Is.True);
        Assert.That(ordinal.Kind, Is.EqualTo(NumberKind.Last));
    }

    [TestCase("dua")]
    [TestCase("buku tentang perang dunia kedua di eropa")]
    [TestCase("kedua dan ketiga")]
    [TestCase("kertas")]
    [TestCase("")]
    public void What_is_no_single_place_is_not_read(string text) => Assert.That(NumberWords.TryParseOrdinal(text, out _), Is.False);

    [TestCase("perpanjang yang kedua dan ketiga", "Ordinal 2, Ordinal 3")]
    [TestCase("saya mau pinjam dua buku selama empat belas hari", "Cardinal 2, Cardinal 14")]
    [TestCase("salah satu saja", "")]
    [TestCase("show me ten more, the last one was good", "Cardinal 10, Last 0")]
    [TestCase("kami datang 35 orang tanggal ke-3", "Cardinal 35, Ordinal 3")]
    public void A_message_gives_its_numbers_in_order(string message, string numbers) =>
        Assert.That(string.Join(", ", NumberWords.In(message).Select(number => $"{number.Kind} {number.Value}")), Is.EqualTo(numbers));

    [Property(Arbitrary = [typeof(AnyUnicode)], MaxTest = 3000)]
    public bool Any_text_is_searched_and_numbers_lie_inside_it(string text)
    {
        var whole = NumberWords.TryParseCardinal(text, out _) && NumberWords.TryParseOrdinal(text, out _);
        return !whole && NumberWords.In(text).TrueForAll(number =>
            number.Start >= 0 && number.Length > 0 && number.Start + number.Length <= text.Length && number.Value >= 0);
    }
}
