using System.Text;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Tests.Fields;

public sealed class FieldsTests
{
    [TestCase("  dua   kata\t\n", "dua kata")]
    [TestCase("a\u0000b\u0007c\u0085d", "abc d")]
    [TestCase("harga\u202Etxt.exe", "hargatxt.exe")]
    [TestCase("a\u200Bb\u2066c\uFEFFd\u00ADe", "abcde")]
    [TestCase("e\u0301t\u00E9", "été")]
    [TestCase("\u0645\u06CC\u200C\u062E", "\u0645\u06CC\u200C\u062E")]
    [TestCase("tag\U000E0041x", "tagx")]
    [TestCase(null, "")]
    public void Text_is_cleaned(string? text, string clean)
    {
        Assert.That(FieldText.Clean(text), Is.EqualTo(clean));
    }

    [Test]
    public void Halves_of_surrogate_pairs_are_dropped()
    {
        var half = "😀"[..1];
        Assert.That(FieldText.Clean($"😀 {half}x{"😀"[1..]}"), Is.EqualTo("😀 x"));
        Assert.That(FieldText.Nfc($"e\u0301{half}"), Is.EqualTo("é"));
    }

    [Test]
    public void Long_text_is_cut_and_long_runs_of_marks_are_shortened()
    {
        Assert.That(FieldText.Clean(new string('x', 30_000), out var cut), Has.Length.EqualTo(FieldText.MaxLength));
        Assert.That(cut, Is.True);
        Assert.That(FieldText.Clean("a" + new string('\u0301', 10_000)), Has.Length.LessThan(20));
        Assert.That(FieldText.Clean(string.Concat(Enumerable.Repeat("😀", 20_000))).EnumerateRunes().All(rune =>
            rune != Rune.ReplacementChar), Is.True);
    }

    [TestCase("2008", 2008, null, false)]
    [TestCase("2008.0", 2008, null, false)]
    [TestCase("c2015", 2015, null, false)]
    [TestCase("[1959?]", 1959, null, true)]
    [TestCase("ca. 1900", 1900, null, true)]
    [TestCase("1955-<1957>", 1955, 1957, false)]
    [TestCase("2007-", 2007, null, false)]
    [TestCase("2019-05-01", 2019, null, false)]
    [TestCase("20190501", 2019, null, false)]
    [TestCase("Mei 2001", 2001, null, false)]
    [TestCase("1998/2001", 1998, 2001, false)]
    [TestCase("2005, c2004", 2005, null, false)]
    [TestCase("1411 H/1990 M", 1990, null, false)]
    [TestCase("19--", 1900, 1999, true)]
    [TestCase("8", 8, null, false)]
    public void Years_are_read(string text, int year, int? end, bool circa)
    {
        Assert.That(Years.Parse(text), Is.EqualTo(new PublicationDate(year, end, circa)));
    }

    [TestCase("")]
    [TestCase("n.d.")]
    [TestCase("-500.0")]
    [TestCase("0")]
    [TestCase("12345")]
    [TestCase("t.t.")]
    public void What_is_no_year_is_none(string text)
    {
        Assert.That(Years.Parse(text), Is.Null);
    }

    [TestCase("ind", "id")]
    [TestCase("may", "ms")]
    [TestCase("en-US", "en")]
    [TestCase("zh_Hant_TW", "zh")]
    [TestCase("Indonesia", "id")]
    [TestCase("Bahasa Inggris", "en")]
    [TestCase("English", "en")]
    [TestCase("Jawa", "jv")]
    [TestCase("Melayu Kupang", "mkn")]
    [TestCase("tet", "tet")]
    [TestCase("in", "id")]
    [TestCase("scr", "hr")]
    [TestCase("Indonesia; Inggris", "id")]
    [TestCase("indeng", "id")]
    [TestCase("Klingonisch", null)]
    [TestCase("und", null)]
    [TestCase("|||", null)]
    [TestCase("", null)]
    public void Languages_are_read_from_codes_and_names(string text, string? code)
    {
        Assert.That(LanguageCodes.Parse(text), Is.EqualTo(code));
    }

    [TestCase("Hirata, Andrea", "Hirata, Andrea")]
    [TestCase("Andrea Hirata", "Andrea Hirata")]
    [TestCase("J.K. Rowling, Mary GrandPré", "J.K. Rowling|Mary GrandPré")]
    [TestCase("Hirata, Andrea; Toer, Pramoedya Ananta", "Hirata, Andrea|Toer, Pramoedya Ananta")]
    [TestCase("King, Martin Luther, Jr.", "King, Martin Luther, Jr")]
    [TestCase("Homer, Robert Fagles, Bernard Knox", "Homer|Robert Fagles|Bernard Knox")]
    [TestCase("{Bank Indonesia; Kupang}", "Bank Indonesia; Kupang")]
    [TestCase("Badan Pusat Statistik (Indonesia)", "Badan Pusat Statistik (Indonesia)")]
    [TestCase(" ; ,; --", "")]
    public void Lists_of_names_are_read(string text, string headings)
    {
        Assert.That(string.Join('|', Names.ParseList(text).Select(c => c.Heading)).Replace("Jr.", "Jr", StringComparison.Ordinal),
            Is.EqualTo(headings));
    }

    [TestCase("Hirata, Andrea (editor)", ContributorRole.Editor)]
    [TestCase("Andrea Hirata (penerjemah)", ContributorRole.Translator)]
    [TestCase("Andrea Hirata", ContributorRole.Author)]
    public void A_role_stands_in_parentheses(string text, ContributorRole role)
    {
        Assert.That(Names.ParseOne(text)!.Role, Is.EqualTo(role));
    }

    [TestCase("https://doi.org/10.1000/ABC", "10.1000/abc")]
    [TestCase("doi:10.1000/abc.", "10.1000/abc")]
    [TestCase("10.1000", null)]
    [TestCase("x10.1000/abc", null)]
    [TestCase("10.1000/a b", null)]
    public void A_doi_is_told_from_other_text(string text, string? doi)
    {
        Assert.That(Identifiers.Doi(text), Is.EqualTo(doi));
    }

    [TestCase("https://example.org/a?b=c", true)]
    [TestCase("www.example.org", true)]
    [TestCase("http://bank.example@evil.example/", false)]
    [TestCase("javascript:alert(1)", false)]
    [TestCase("data:text/html,x", false)]
    [TestCase("http://", false)]
    [TestCase("http://a b", false)]
    [TestCase("ftp://example.org", false)]
    public void Only_web_addresses_are_links(string text, bool valid)
    {
        Assert.That(Identifiers.Link(text) is not null, Is.EqualTo(valid));
    }
}
