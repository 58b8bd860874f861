using ReferenceBot.Domain.Understanding;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Slots;

/// <summary>Slots with several values, and values with signs, numbers or places in them.</summary>
internal sealed class SeveralValues
{
    [TestCase("cari buku tentang padi, cabai, dan bawang putih", "padi|cabai|bawang putih")]
    [TestCase("books on glass, clay and stone", "glass|clay|stone")]
    [TestCase("buku tentang hukum dan adat", "hukum dan adat")]
    [TestCase("buku tentang gizi, ada?", "gizi")]
    [TestCase("buku tentang F#", "F#")]
    [TestCase("buku tentang C++ dasar", "C++ dasar")]
    [TestCase("buku tentang .NET", ".NET")]
    [TestCase("metode penelitian", "metode penelitian")]
    [TestCase("find me something on lakes in Indonesia before 2000", "lakes in Indonesia")]
    public void Topics_are_told_as_said(string message, string topics) =>
        Assert.That(Values(message, IntentNames.FindLiterature, SlotNames.Topic), Is.EqualTo(topics));

    [TestCase("seaweed in Indonesia", "")]
    [TestCase("books in Kupang", "")]
    [TestCase("books in Indonesian", "id")]
    [TestCase("books written in Indonesia language", "id")]
    [TestCase("buku yang bahasa jepang aja", "ja")]
    public void A_place_is_no_language(string message, string language) =>
        Assert.That(Values(message, IntentNames.FindLiterature, SlotNames.Language), Is.EqualTo(language));

    [TestCase("cite the third one in APA", "3")]
    [TestCase("2 dan 5 sitasi MLA", "2|5")]
    [TestCase("sitasi APA edisi 7", "")]
    [TestCase("sitasi APA 7th", "")]
    [TestCase("sitasi APA 7 untuk Bumi Manusia", "")]
    public void A_citation_points_at_the_list_but_not_with_its_edition(string message, string positions) =>
        Assert.That(Values(message, IntentNames.FormatCitation, SlotNames.Ordinal), Is.EqualTo(positions));

    [TestCase("tgl 5/6/2028 buka?", "5/6/2028")]
    [TestCase("buka ga tanggal 17-8", "17-8")]
    [TestCase("open on 2028-06-05?", "2028-06-05")]
    public void A_day_may_be_written_in_numbers(string message, string day) =>
        Assert.That(Values(message, IntentNames.OpeningHours, SlotNames.Date), Is.EqualTo(day));

    [Test]
    public void A_reading_house_is_a_branch_and_the_day_after_it_is_not() =>
        Assert.That(
            (Values("jam buka taman baca naikoten lusa", IntentNames.OpeningHours, SlotNames.Branch),
                Values("jam buka taman baca naikoten lusa", IntentNames.OpeningHours, SlotNames.Date)),
            Is.EqualTo(("naikoten", "lusa")));

    private static string Values(string message, string intent, string slot) => string.Join('|',
        SharedModel.Understander.UnderstandAs(message, intent).Slots.Values.Where(value => value.Key == slot)
            .Select(value => value.Value.Text));
}
