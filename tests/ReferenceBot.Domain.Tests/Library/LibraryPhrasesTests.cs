using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Domain.Tests.Library;

public sealed class LibraryPhrasesTests
{
    [Test]
    public void Dates_and_money_are_written_as_each_language_does()
    {
        var date = new DateOnly(2026, 11, 30);
        Assert.That(LibraryPhrases.Date(date, Cultures.Indonesian), Is.EqualTo("Senin, 30 November 2026"));
        Assert.That(LibraryPhrases.Date(date, Cultures.English), Is.EqualTo("Monday, 30 November 2026"));
        Assert.That(LibraryPhrases.Money(1500, Cultures.Indonesian), Is.EqualTo("Rp1.500"));
        Assert.That(LibraryPhrases.Money(1500, Cultures.English), Is.EqualTo("Rp1,500"));
        Assert.That(LibraryPhrases.Money(0, Cultures.Indonesian), Is.EqualTo("gratis"));
    }

    [TestCase("Asia/Jakarta", " WIB")]
    [TestCase("Asia/Makassar", " WITA")]
    [TestCase("Asia/Jayapura", " WIT")]
    [TestCase("Europe/London", "")]
    public void Hours_name_the_zone_as_people_know_it(string zone, string expected)
    {
        OpeningInterval[] hours = [new(new(8, 0), new(11, 30)), new(new(13, 30), new(16, 0))];
        Assert.That(LibraryPhrases.Hours(hours, zone, Cultures.Indonesian), Is.EqualTo("08.00–11.30 dan 13.30–16.00" + expected));
        Assert.That(LibraryPhrases.Hours(hours, zone, Cultures.English), Is.EqualTo("08:00–11:30 and 13:30–16:00" + expected));
    }

    [Test]
    public void Days_with_the_same_hours_stand_on_one_line()
    {
        var branch = new Branch { Hours = { [DayOfWeek.Sunday] = ["09:00-12:00"], [DayOfWeek.Saturday] = ["09:00-12:00"] } };
        Assert.That(LibraryPhrases.Week(branch, "UTC", Cultures.Indonesian), Is.EqualTo("Senin–Jumat: tutup\nSabtu–Minggu: 09.00–12.00"));
    }

    [Test]
    public void An_english_name_is_used_where_there_is_one()
    {
        var library = new LibraryOptions { Name = "Perpustakaan" };
        Assert.That(library.Name(Cultures.English), Is.EqualTo("Perpustakaan"));
        library.NameEn = "Library";
        Assert.That((library.Name(Cultures.English), library.Name(Cultures.Indonesian)), Is.EqualTo(("Library", "Perpustakaan")));
    }
}
