using ReferenceBot.Domain.Records;

namespace ReferenceBot.Citations.Tests.Styles;

/// <summary>Names in references after the Publication Manual, 7th edition, 9.7 to 9.12.</summary>
public sealed class ApaNamesTests
{
    private const string FirstNineteen =
        "A, X., B, X., C, X., D, X., E, X., F, X., G, X., H, X., I, X., J, X., K, X., "
            + "L, X., M, X., N, X., O, X., P, X., Q, X., R, X., S, X., ";

    [TestCase("Hirata", "Andrea", "Hirata, A.")]
    [TestCase("Rowling", "J.K.", "Rowling, J. K.")]
    [TestCase("Rowling", "J. K.", "Rowling, J. K.")]
    [TestCase("Sartre", "Jean-Paul", "Sartre, J.-P.")]
    [TestCase("García Márquez", "Gabriel", "García Márquez, G.")]
    [TestCase("van der Berg", "Jan", "van der Berg, J.")]
    [TestCase("O'Neil", "Cathy", "O'Neil, C.")]
    [TestCase("An-Nafis", "'Abd ar-Rahman", "An-Nafis, A. A.-R.")]
    [TestCase("Åkesson", "örjan", "Åkesson, Ö.")]
    public void A_family_name_stands_before_the_initials(string family, string given, string expected) =>
        Assert.That(Apa.Authors(Contributor.Person(family, given)), Is.EqualTo(expected));

    [TestCase("Soekarno", "Soekarno.")]
    [TestCase("Hamka", "Hamka.")]
    [TestCase("Plato", "Plato.")]
    public void A_single_name_is_never_turned_round_or_shortened(string name, string expected) =>
        Assert.That(Apa.Authors(Contributor.Person(name, null)), Is.EqualTo(expected));

    [TestCase("Andrea Hirata", "Hirata, A.")]
    [TestCase("Pramoedya Ananta Toer", "Toer, P. A.")]
    [TestCase("Ludwig van Beethoven", "van Beethoven, L.")]
    [TestCase("Simone de Beauvoir", "de Beauvoir, S.")]
    [TestCase("Y. B. Mangunwijaya", "Mangunwijaya, Y. B.")]
    [TestCase("Martin Luther King Jr.", "King, M. L., Jr.")]
    public void A_name_in_reading_order_is_cited_under_its_last_element(string name, string expected) =>
        Assert.That(Apa.Authors(Contributor.Person(name, null)), Is.EqualTo(expected));

    [TestCase("King", "Martin Luther, Jr.", "King, M. L., Jr.")]
    [TestCase("King", "Martin Luther Jr", "King, M. L., Jr.")]
    [TestCase("Gates", "William H., III", "Gates, W. H., III")]
    public void A_suffix_stays_behind_the_initials(string family, string given, string expected) =>
        Assert.That(Apa.Authors(Contributor.Person(family, given)), Is.EqualTo(expected.EndsWith('.') ? expected : expected + "."));

    [TestCase("Widodo", "Agus, S.Pd.")]
    [TestCase("Widodo", "Agus, S.Pd., M.Pd.")]
    [TestCase("Widodo", "Dr. Agus, M.Si")]
    [TestCase("Widodo", "Prof. Dr. Agus")]
    [TestCase("Agus Widodo", "S.Pd.")]
    [TestCase("Agus Widodo", "S.Kom., M.Kom.")]
    [TestCase("Agus Widodo", "Ph.D.")]
    [TestCase("Agus Widodo", "S.H., M.H.")]
    [TestCase("Agus Widodo, S.Pd.", null)]
    [TestCase("Dr. Agus Widodo, M.Hum.", null)]
    [TestCase("Prof. Dr. Ir. Agus Widodo", null)]
    public void Academic_titles_are_left_out(string family, string? given) =>
        Assert.That(Apa.Authors(Contributor.Person(family, given)), Is.EqualTo("Widodo, A."));

    [TestCase("Widodo", "S.H.", "Widodo, S. H.")]
    [TestCase("Toer", "P.A.", "Toer, P. A.")]
    public void Initials_are_not_taken_for_degrees(string family, string given, string expected) =>
        Assert.That(Apa.Authors(Contributor.Person(family, given)), Is.EqualTo(expected));

    [Test]
    public void A_body_is_spelled_out() =>
        Assert.That(Apa.Authors(Contributor.Body("Badan Pusat Statistik Kota Kupang")), Is.EqualTo("Badan Pusat Statistik Kota Kupang."));

    [Test]
    public void Two_and_more_names_are_joined_by_commas_and_an_ampersand()
    {
        Assert.That(Apa.Authors(Names(2)), Is.EqualTo("A, X., & B, X."));
        Assert.That(Apa.Authors(Names(3)), Is.EqualTo("A, X., B, X., & C, X."));
        Assert.That(Apa.Authors(Names(20)), Is.EqualTo(
            FirstNineteen + "& T, X."));
    }

    [Test]
    public void Of_more_than_twenty_names_the_first_nineteen_and_the_last_are_listed_without_an_ampersand([Values(21, 26)] int count) =>
        Assert.That(Apa.Authors(Names(count)), Is.EqualTo(
            FirstNineteen + "… "
                + (char)('A' + count - 1) + ", X."));

    private static Contributor[] Names(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Contributor.Person(((char)('A' + i)).ToString(), "Xaver"))];
}
