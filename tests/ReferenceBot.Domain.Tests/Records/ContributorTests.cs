using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Tests.Records;

public sealed class ContributorTests
{
    [Test]
    public void A_name_is_listed_and_spoken_in_its_own_order()
    {
        Assert.That(Names(Contributor.Person("Hirata", "Andrea")), Is.EqualTo(("Hirata, Andrea", "Andrea Hirata")));
        Assert.That(Names(Contributor.Person("Soekarno", null)), Is.EqualTo(("Soekarno", "Soekarno")));
        Assert.That(Names(Contributor.Person("Soekarno", "")), Is.EqualTo(("Soekarno", "Soekarno")));
        Assert.That(Names(Contributor.Body("Badan Pusat Statistik")), Is.EqualTo(("Badan Pusat Statistik", "Badan Pusat Statistik")));
    }

    [Test]
    public void What_was_stored_is_restored([Values("Hirata", null)] string? given, [Values] ContributorRole role)
    {
        var person = Contributor.Person("Andrea", given, role);
        Assert.That(Contributor.Restore(person.Family, person.Given, person.Literal, person.Role), Is.EqualTo(person));
        var body = Contributor.Body("BPS", role);
        Assert.That(Contributor.Restore(body.Family, body.Given, body.Literal, body.Role), Is.EqualTo(body));
    }

    [Test]
    public void Somebody_without_a_name_is_nobody() =>
        Assert.Throws<ArgumentException>(() => Contributor.Restore(null, "Andrea", null, ContributorRole.Author));

    [TestCase("S.Pd.")]
    [TestCase("M.Pd")]
    [TestCase("S. Pd")]
    [TestCase("S.Pd.I")]
    [TestCase("S.IP")]
    [TestCase("A.Md.")]
    [TestCase("Ph.D.")]
    [TestCase("PhD")]
    public void A_degree_is_known(string word) => Assert.That(AcademicTitles.IsDegree(word));

    [TestCase("Andrea")]
    [TestCase("J.R.R.")]
    [TestCase("S.H.")]
    [TestCase("M.Nur")]
    [TestCase("A. Budi")]
    [TestCase("Dr. Agus")]
    [TestCase("Jr.")]
    [TestCase("")]
    public void A_name_is_no_degree(string word) => Assert.That(AcademicTitles.IsDegree(word), Is.False);

    [Test]
    public void A_degree_that_looks_like_initials_is_known_behind_a_whole_name()
    {
        Assert.That(AcademicTitles.IsDegreeBehind("Agus Widodo", "S.H."));
        Assert.That(AcademicTitles.IsDegreeBehind("Widodo", "S.H."), Is.False);
    }

    private static (string Heading, string Spoken) Names(Contributor contributor) => (contributor.Heading, contributor.Spoken);
}
