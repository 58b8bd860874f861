using System.ComponentModel.DataAnnotations;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Tests.Library;

/// <summary>A mistake in the settings is told with its place before the library opens.</summary>
public sealed class LibraryOptionsTests
{
    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Mistake(library => library.Name = "", "The Name field is required.");
        yield return Mistake(library => library.Language = "fr", "The field Language must match the regular expression 'id|en'.");
        yield return Mistake(
            library => library.TimeZone = "Asia/Kupang", "TimeZone: 'Asia/Kupang' is not a time zone such as Asia/Makassar.");
        yield return Mistake(library => library.Loans.Days = 0, "Loans: The field Days must be between 1 and 3650.");
        yield return Mistake(
            library => library.Loans.Rules.Add(new LoanRule { Renewals = 2 }),
            "Loans:Rules:0: a rule must name a Patron, an ItemType or both.");
        yield return Mistake(
            library => library.Loans.Rules.Add(new LoanRule { Patron = Audience.Child, Days = 0 }),
            "Loans:Rules:0: The field Days must be between 1 and 3650.");
        yield return Mistake(
            library => library.Holds.Rules.Add(new HoldRule { Limit = 0 }),
            "Holds:Rules:0: a rule must name a Patron, an ItemType or both.");
        yield return Mistake(library => library.Fees.PrintPage = -1, "Fees: The field PrintPage must be between 0 and 100000000.");
        yield return Mistake(library => library.Branches.Add(new Branch { Name = "Oesapa" }), "Branches:1: The Code field is required.");
        yield return Mistake(
            library => library.Branches.Add(new Branch { Code = "p", Name = "Lain" }), "Branches: two branches have the code 'P'.");
        yield return Mistake(
            library => library.Branches[0].Hours[DayOfWeek.Monday] = ["08:00-24:00"],
            "Branches:0:Hours:Monday: '08:00-24:00' is not a time from and to on one day, such as 08:00-16:00.");
        yield return Mistake(
            library => library.Branches[0].Shelves.Add(new ShelfRange { From = "000" }),
            "Branches:0:Shelves:0: The Place field is required.");
        yield return Mistake(
            library => library.HelpNumbers.Add(new HelpNumber { For = "darurat" }), "HelpNumbers:0: The Number field is required.");
        yield return Mistake(
            library => library.ClosedDays.Add(new ClosedDay { Name = "Natal" }), "ClosedDays:0:Date: must be a date such as 2026-12-25.");
    }

    [Test]
    public void A_library_that_says_only_its_name_may_open() => Assert.That(Check(new LibraryOptions { Name = "Perpustakaan" }), Is.Empty);

    [Test]
    public void A_library_that_says_everything_may_open() => Assert.That(Check(Good()), Is.Empty);

    [TestCaseSource(nameof(Mistakes))]
    public void A_mistake_is_told_with_its_place(Action<LibraryOptions> mistake, string expected)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        var library = Good();
        mistake(library);
        Assert.That(Check(library), Is.EqualTo(new[] { expected }));
    }

    [Test]
    public void The_first_rule_that_fits_sets_the_terms_and_leaves_the_rest_as_it_is()
    {
        var terms = new LoanTerms { Limit = 3, Days = 7, Renewals = 1, RenewalDays = 5 };
        terms.Rules.Add(new LoanRule { Patron = Audience.Child, ItemType = RecordType.Video, Days = 2 });
        terms.Rules.Add(new LoanRule { Patron = Audience.Child, Limit = 2 });
        terms.Rules.Add(new LoanRule { Patron = Audience.Child, Limit = 9 });
        Assert.That(Terms(Audience.Child, RecordType.Video), Is.EqualTo((3, 2, 1, 2)));
        Assert.That(Terms(Audience.Child, RecordType.Book), Is.EqualTo((2, 7, 1, 5)));
        Assert.That(Terms(Audience.Adult, RecordType.Video), Is.EqualTo((3, 7, 1, 5)));

        (int?, int?, int?, int?) Terms(Audience patron, RecordType item)
        {
            var rule = terms.For(patron, item);
            return (rule.Limit, rule.Days, rule.Renewals, rule.RenewalDays);
        }
    }

    [Test]
    public void Holds_have_exceptions_too()
    {
        var terms = new HoldTerms { Limit = 3, ShelfDays = 5, Rules = { new HoldRule { ItemType = RecordType.Map, Limit = 0 } } };
        var (map, book) = (terms.For(Audience.Adult, RecordType.Map), terms.For(Audience.Adult, RecordType.Book));
        Assert.That((map.Limit, map.ShelfDays, book.Limit), Is.EqualTo((0, 5, 3)));
    }

    [Test]
    public void Where_renewals_have_no_length_a_loans_days_are_theirs() =>
        Assert.That(new LoanTerms { Days = 14 }.For(Audience.Adult, RecordType.Book).RenewalDays, Is.EqualTo(14));

    private static TestCaseData Mistake(Action<LibraryOptions> mistake, string expected) =>
        new TestCaseData(mistake, expected).SetArgDisplayNames(expected);

    private static List<string> Check(LibraryOptions library)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(library, new ValidationContext(library), faults, validateAllProperties: true);
        return faults.ConvertAll(fault => fault.ErrorMessage!);
    }

    private static LibraryOptions Good() => new()
    {
        Name = "Perpustakaan",
        Loans = { Limit = 3, Days = 7 },
        Branches = { new Branch { Code = "P", Name = "Pusat", Hours = { [DayOfWeek.Monday] = ["08:00-16:00"], [DayOfWeek.Sunday] = [] } } },
    };
}
