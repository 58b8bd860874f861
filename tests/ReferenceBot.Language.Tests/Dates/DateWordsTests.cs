using System.Globalization;
using ReferenceBot.Language.Dates;

namespace ReferenceBot.Language.Tests.Dates;

/// <summary>The days people ask about, seen from Wednesday, 25 November 2026.</summary>
public sealed class DateWordsTests
{
    private static readonly DateOnly Wednesday = new(2026, 11, 25);

    [TestCase("hari ini buka?", "2026-11-25")]
    [TestCase("ini hari perpus buka ko", "2026-11-25")]
    [TestCase("masih buka sekarang?", "2026-11-25")]
    [TestCase("nanti malam buka sampai jam berapa", "2026-11-25")]
    [TestCase("open tonight?", "2026-11-25")]
    [TestCase("besok buka jam berapa", "2026-11-26")]
    [TestCase("Besok???", "2026-11-26")]
    [TestCase("beso perpus buka ko sonde", "2026-11-26")]
    [TestCase("bsk buka ga", "2026-11-26")]
    [TestCase("are you open tomorrow", "2026-11-26")]
    [TestCase("lusa tutup?", "2026-11-27")]
    [TestCase("beso lusa be pi", "2026-11-27")]
    [TestCase("besok lusa", "2026-11-27")]
    [TestCase("the day after tomorrow", "2026-11-27")]
    [TestCase("kemarin kok tutup", "2026-11-24")]
    [TestCase("kemaren tutup ya", "2026-11-24")]
    [TestCase("kamaren dong tutup", "2026-11-24")]
    [TestCase("why were you closed yesterday", "2026-11-24")]
    [TestCase("kemarin dulu", "2026-11-23")]
    [TestCase("the day before yesterday", "2026-11-23")]
    public void Days_from_today(string words, string expected) => Expect(words, expected);

    [TestCase("Sabtu buka?", "2026-11-28")]
    [TestCase("hari Minggu buka?", "2026-11-29")]
    [TestCase("minggu buka ga", "2026-11-29")]
    [TestCase("Ahad buka?", "2026-11-29")]
    [TestCase("hari Rabu", "2026-11-25")]
    [TestCase("Jum'at jam berapa", "2026-11-27")]
    [TestCase("jum at tutup jam barapa", "2026-11-27")]
    [TestCase("jumat", "2026-11-27")]
    [TestCase("selasa", "2026-12-01")]
    [TestCase("open on Sunday?", "2026-11-29")]
    [TestCase("this Saturday", "2026-11-28")]
    [TestCase("nanti Sabtu buka?", "2026-11-28")]
    [TestCase("sekarang hari Minggu buka juga?", "2026-11-29")]
    [TestCase("besok Senin buka?", "2026-11-30")]
    [TestCase("besok hari Senin buka?", "2026-11-30")]
    [TestCase("Sabtu besok buka?", "2026-11-28")]
    [TestCase("hari ini buka, Sabtu juga?", "2026-11-25")]
    [TestCase("malam minggu buka?", "2026-11-28")]
    [TestCase("Minggu malam buka?", "2026-11-29")]
    public void A_weekday_is_the_next_to_come(string words, string expected) => Expect(words, expected);

    [TestCase("Senin depan", "2026-11-30")]
    [TestCase("Rabu depan", "2026-12-02")]
    [TestCase("hari Minggu depan", "2026-11-29")]
    [TestCase("next Friday", "2026-11-27")]
    [TestCase("next Wednesday", "2026-12-02")]
    [TestCase("Senin kemarin", "2026-11-23")]
    [TestCase("Senin lalu", "2026-11-23")]
    [TestCase("hari Rabu yang lalu", "2026-11-18")]
    [TestCase("kemarin hari Senin tutup", "2026-11-23")]
    [TestCase("last Monday", "2026-11-23")]
    public void The_next_and_the_last_weekday(string words, string expected) => Expect(words, expected);

    [TestCase("minggu depan buka?")]
    [TestCase("minggu lalu saya pinjam")]
    [TestCase("minggu ini buka?")]
    [TestCase("pinjam dua minggu")]
    [TestCase("2 minggu lagi")]
    [TestCase("akhir minggu buka?")]
    [TestCase("tiap minggu ada acara?")]
    [TestCase("berapa minggu boleh pinjam")]
    [TestCase("next week")]
    [TestCase("jam buka")]
    [TestCase("may I come in?")]
    [TestCase("buka jam 08.00-16.00?")]
    [TestCase("jam 8 sampai 12")]
    [TestCase("99/99")]
    [TestCase("31 Februari")]
    [TestCase("tanggal 40")]
    [TestCase("tanggal merah buka?")]
    [TestCase("Desember")]
    [TestCase("")]
    [TestCase(null)]
    public void No_day_is_named(string? words) => Assert.That(DateWords.Find(words, Wednesday), Is.Null);

    [TestCase("5 Desember", "2026-12-05")]
    [TestCase("tanggal 5 Desember buka?", "2026-12-05")]
    [TestCase("5 des", "2026-12-05")]
    [TestCase("25 november", "2026-11-25")]
    [TestCase("24 november", "2027-11-24")]
    [TestCase("17 Agustus", "2027-08-17")]
    [TestCase("17 Agustus 2026", "2026-08-17")]
    [TestCase("December 25", "2026-12-25")]
    [TestCase("December 25th, 2026", "2026-12-25")]
    [TestCase("5th of December", "2026-12-05")]
    [TestCase("tanggal 5 bulan Desember", "2026-12-05")]
    [TestCase("the 5th December", "2026-12-05")]
    [TestCase("may I come on 5 December?", "2026-12-05")]
    [TestCase("29 Februari", "2028-02-29")]
    [TestCase("29 Februari 2027", null)]
    [TestCase("besok tanggal 26 November", "2026-11-26")]
    public void A_day_of_a_month(string words, string? expected) => Expect(words, expected);

    [TestCase("5/12", "2026-12-05")]
    [TestCase("05/12/2026", "2026-12-05")]
    [TestCase("5-12-2026", "2026-12-05")]
    [TestCase("5.12.2026", "2026-12-05")]
    [TestCase("5/12/27", "2027-12-05")]
    [TestCase("2026-12-05", "2026-12-05")]
    [TestCase("tgl 1/1 buka?", "2027-01-01")]
    [TestCase("12/25", "2026-12-25")]
    public void A_day_in_numbers_stands_before_its_month(string words, string expected) => Expect(words, expected);

    [TestCase("tanggal 5 buka?", "2026-12-05")]
    [TestCase("tgl 25", "2026-11-25")]
    [TestCase("tanggal 30", "2026-11-30")]
    [TestCase("tanggal 31", "2026-12-31")]
    [TestCase("tanggal 28 bulan depan", "2026-12-28")]
    [TestCase("on the 5th", "2026-12-05")]
    public void A_day_without_its_month_is_the_next_such_day(string words, string expected) => Expect(words, expected);

    [Test]
    public void A_weekday_named_on_that_day_is_today() =>
        Assert.That(DateWords.Find("Minggu buka?", new DateOnly(2026, 11, 29)), Is.EqualTo(new DateOnly(2026, 11, 29)));

    [FsCheck.NUnit.Property]
    public void No_words_make_it_fall_over(string words) =>
        Assert.That(DateWords.Find(words, Wednesday) ?? Wednesday, Is.InRange(DateOnly.MinValue, DateOnly.MaxValue));

    [Test]
    public void Numbers_of_any_kind_make_no_impossible_day([Range(1, 4)] int seed)
    {
        var random = new Random(seed);
        string[] pieces =
        [
            "0", "1", "29", "31", "32", "00", "2026", "9999", "0000", "/", "-", ".", " ", "tanggal ",
            "Februari", " des ", "the ", "th", "bulan depan", "minggu ", "hari ",
        ];
        for (var i = 0; i < 2000; i++)
        {
            var words = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.DoesNotThrow(() => DateWords.Find(words, Wednesday), words);
        }
    }

    private static void Expect(string words, string? expected) => Assert.That(
        DateWords.Find(words, Wednesday), Is.EqualTo(
            expected is null ? (DateOnly?)null : DateOnly.Parse(expected, CultureInfo.InvariantCulture)));
}
