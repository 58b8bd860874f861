using System.ComponentModel.DataAnnotations;

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

/// <summary>What a member may borrow; null where the library has not said.</summary>
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
}

public sealed class HoldTerms
{
    /// <summary>Holds at one time.</summary>
    [Range(0, 1000)]
    public int? Limit { get; set; }

    /// <summary>Days that a held item waits on the shelf.</summary>
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
