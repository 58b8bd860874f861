using System.ComponentModel.DataAnnotations;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Library;

/// <summary>
/// What a library says of itself: everything an answer needs that differs from one library to the next.
/// Amounts are in the library's currency (rupiah by default), without fractions. What is empty is not known, and said so.
/// </summary>
public sealed class LibraryOptions : IValidatableObject
{
    [Required]
    public string Name { get; set; } = "";

    /// <summary>English name; the Indonesian one serves when empty.</summary>
    public string NameEn { get; set; } = "";

    /// <summary>The library is an example: every answer with a fact of it says so.</summary>
    public bool SampleData { get; set; }

    /// <summary>IANA name of the zone in which hours and due dates are told.</summary>
    [Required]
    public string TimeZone { get; set; } = "Asia/Makassar";

    /// <summary>Language of a conversation that has told none: <c>id</c> or <c>en</c>.</summary>
    [RegularExpression("id|en")]
    public string Language { get; set; } = "id";

    public string Phone { get; set; } = "";

    public string WhatsApp { get; set; } = "";

    public string Email { get; set; } = "";

    public string Website { get; set; } = "";

    public string CatalogueUrl { get; set; } = "";

    public string EventsPage { get; set; } = "";

    public string EbookPlatform { get; set; } = "";

    [Required]
    public LoanTerms Loans { get; set; } = new();

    [Required]
    public HoldTerms Holds { get; set; } = new();

    [Required]
    public FeeTerms Fees { get; set; } = new();

    /// <summary>Whom to call in need; shown first in an emergency.</summary>
    public IList<HelpNumber> HelpNumbers { get; init; } = [];

    /// <summary>The first branch is the main one.</summary>
    public IList<Branch> Branches { get; init; } = [];

    public IList<ClosedDay> ClosedDays { get; init; } = [];

    /// <summary>Looks into every part, which attributes on the whole do not.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => LibraryCheck.Faults(this);
}

/// <summary>What a member may borrow; null where the library has not said. What is not set is not limited.</summary>
public sealed class LoanTerms
{
    /// <summary>Items on loan at one time.</summary>
    [Range(0, 1000)]
    public int? Limit { get; set; }

    /// <summary>Days of a loan.</summary>
    [Range(1, 3650)]
    public int? Days { get; set; }

    /// <summary>Renewals of one loan.</summary>
    [Range(0, 100)]
    public int? Renewals { get; set; }

    /// <summary>Days that one renewal adds.</summary>
    [Range(1, 3650)]
    public int? RenewalDays { get; set; }

    /// <summary>For each item and day.</summary>
    [Range(0, 100_000_000)]
    public int? FinePerDay { get; set; }

    /// <summary>Highest fine for one item.</summary>
    [Range(0, 100_000_000)]
    public int? FineCap { get; set; }

    /// <summary>Who owes more than this can neither renew nor place holds; fines block nobody when it is not set.</summary>
    [Range(0, 100_000_000)]
    public int? BlockAbove { get; set; }

    /// <summary>A renewal counts from the day it is made; otherwise from the due date, or from today when that is past.</summary>
    public bool RenewFromToday { get; set; }

    /// <summary>Exceptions by kind of patron and of item: the first that fits is taken, what it leaves out is as above.</summary>
    public IList<LoanRule> Rules { get; init; } = [];

    /// <summary>The terms of one patron's loan of one item.</summary>
    public LoanRule For(Audience patron, RecordType item)
    {
        var rule = Rules.FirstOrDefault(rule => rule.Fits(patron, item));
        return new LoanRule
        {
            Patron = patron,
            ItemType = item,
            Limit = rule?.Limit ?? Limit,
            Days = rule?.Days ?? Days,
            Renewals = rule?.Renewals ?? Renewals,
            RenewalDays = rule?.RenewalDays ?? rule?.Days ?? RenewalDays ?? Days,
        };
    }
}

/// <summary>An exception for kinds of patrons or items.</summary>
public abstract class TermsRule : IValidatableObject
{
    /// <summary>Whom it is for; everybody when empty.</summary>
    public Audience? Patron { get; set; }

    /// <summary>What it is for; everything when empty.</summary>
    public RecordType? ItemType { get; set; }

    public bool Fits(Audience patron, RecordType item) => (Patron ?? patron) == patron && (ItemType ?? item) == item;

    /// <summary>A rule for everybody and everything would hide all that stand below it.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Patron is null && ItemType is null)
            yield return new ValidationResult($"a rule must name a {nameof(Patron)}, an {nameof(ItemType)} or both.");
    }
}

/// <inheritdoc/>
public sealed class LoanRule : TermsRule
{
    [Range(0, 1000)]
    public int? Limit { get; set; }

    [Range(1, 3650)]
    public int? Days { get; set; }

    [Range(0, 100)]
    public int? Renewals { get; set; }

    [Range(1, 3650)]
    public int? RenewalDays { get; set; }
}

public sealed class HoldTerms
{
    /// <summary>Holds at one time.</summary>
    [Range(0, 1000)]
    public int? Limit { get; set; }

    /// <summary>Days that a held item waits on the shelf.</summary>
    [Range(1, 365)]
    public int? ShelfDays { get; set; }

    /// <summary>Exceptions by kind of patron and of item: the first that fits is taken, what it leaves out is as above.</summary>
    public IList<HoldRule> Rules { get; init; } = [];

    /// <summary>The terms of one patron's hold on one kind of item.</summary>
    public HoldRule For(Audience patron, RecordType item)
    {
        var rule = Rules.FirstOrDefault(rule => rule.Fits(patron, item));
        return new HoldRule { Patron = patron, ItemType = item, Limit = rule?.Limit ?? Limit, ShelfDays = rule?.ShelfDays ?? ShelfDays };
    }
}

/// <inheritdoc/>
public sealed class HoldRule : TermsRule
{
    /// <summary>Holds at one time; 0 when such items cannot be held.</summary>
    [Range(0, 1000)]
    public int? Limit { get; set; }

    [Range(1, 365)]
    public int? ShelfDays { get; set; }
}

public sealed class FeeTerms
{
    [Range(0, 100_000_000)]
    public int? Membership { get; set; }

    [Range(0, 100_000_000)]
    public int? CardReplacement { get; set; }

    /// <summary>For one page.</summary>
    [Range(0, 100_000_000)]
    public int? PrintPage { get; set; }
}

public sealed class HelpNumber
{
    [Required]
    public string Number { get; set; } = "";

    [Required]
    public string For { get; set; } = "";

    public string ForEn { get; set; } = "";
}

public sealed class Branch
{
    [Required]
    public string Code { get; set; } = "";

    [Required]
    public string Name { get; set; } = "";

    public string NameEn { get; set; } = "";

    public string Address { get; set; } = "";

    /// <summary>Intervals such as <c>08:00-16:00</c> for each weekday; a day without any is closed.</summary>
    public IDictionary<DayOfWeek, string[]> Hours { get; init; } = new Dictionary<DayOfWeek, string[]>();

    /// <summary>Where call numbers stand.</summary>
    public IList<ShelfRange> Shelves { get; init; } = [];

    /// <summary>Whether the library has told when this branch is open.</summary>
    public bool HasHours => Hours.Count > 0;
}

/// <summary>A range of call numbers, by Dewey class or by a prefix before it, and the place where it stands.</summary>
public sealed class ShelfRange
{
    /// <summary>First class, inclusive.</summary>
    public string From { get; set; } = "";

    /// <summary>Last class, inclusive.</summary>
    public string To { get; set; } = "";

    /// <summary>Letters before the class ("A", "R"), when the place holds a collection of its own.</summary>
    public string Prefix { get; set; } = "";

    [Required]
    public string Place { get; set; } = "";

    public string PlaceEn { get; set; } = "";
}

/// <summary>A day on which every branch is closed.</summary>
public sealed class ClosedDay
{
    [Required]
    public DateOnly Date { get; set; }

    [Required]
    public string Name { get; set; } = "";

    public string NameEn { get; set; } = "";

    /// <summary>The date still depends on a decree or on the moon.</summary>
    public bool Tentative { get; set; }
}
