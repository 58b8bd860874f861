using System.Globalization;

namespace ReferenceBot.Domain.Understanding;

/// <summary>Names of the details a message can give about its wish.</summary>
public static class SlotNames
{
    public const string Topic = "topic";
    public const string Title = "title";
    public const string Author = "author";
    public const string Isbn = "isbn";
    public const string Doi = "doi";
    public const string Year = "year";
    public const string YearFrom = "year_from";
    public const string YearTo = "year_to";
    public const string RecentYears = "recent_years";
    public const string DocType = "doc_type";
    public const string Language = "language";
    public const string Count = "count";
    public const string PeerReviewed = "peer_reviewed";
    public const string Edition = "edition";
    public const string Volume = "volume";
    public const string ItemRef = "item_ref";
    public const string Ordinal = "ordinal";
    public const string Branch = "branch";
    public const string Pickup = "pickup";
    public const string Genre = "genre";
    public const string Audience = "audience";
    public const string LikeTitle = "like_title";
    public const string Kind = "kind";
    public const string Style = "style";
    public const string Format = "format";
    public const string Date = "date";
    public const string Participants = "participants";
    public const string DaysBefore = "days_before";
    public const string LoanNo = "loan_no";
    public const string HoldNo = "hold_no";
    public const string MemberNo = "member_no";
    public const string Action = "action";
    public const string Scope = "scope";
    public const string Question = "question";
    public const string Email = "email";
}

/// <summary>A detail's value: a number, or words.</summary>
public readonly record struct SlotValue
{
    private SlotValue(string? text, int? number) => (Text, Number) = (text ?? "", number);

    /// <summary>The words; for a number its digits.</summary>
    public string Text { get; }

    /// <summary>Null when the value is words.</summary>
    public int? Number { get; }

    public static SlotValue Of(string text) => new(text, null);

    public static SlotValue Of(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);

    public override string ToString() => Text;
}

/// <summary>The details of a wish, in the order of the message; a name may have several values. Immutable.</summary>
public sealed class Slots
{
    public static readonly Slots None = new([]);

    private readonly IReadOnlyList<KeyValuePair<string, SlotValue>> _values;

    public Slots(IReadOnlyList<KeyValuePair<string, SlotValue>> values) => _values = values;

    /// <summary>Names in order of first mention, each with all its values.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<SlotValue>>> ByName =>
        _values.GroupBy(pair => pair.Key)
            .Select(group => KeyValuePair.Create(group.Key, (IReadOnlyList<SlotValue>)[.. group.Select(pair => pair.Value)]));

    public IReadOnlyList<KeyValuePair<string, SlotValue>> Values => _values;

    public bool IsEmpty => _values.Count == 0;

    /// <summary>The first value of a name, or null.</summary>
    public SlotValue? this[string name]
    {
        get
        {
            foreach (var (key, value) in _values)
            {
                if (key == name)
                    return value;
            }

            return null;
        }
    }

    /// <summary>The words of a slot, or null.</summary>
    public string? Text(string name) => this[name]?.Text;

    /// <summary>The number in a slot, or null when it is not said or not a number.</summary>
    public int? Number(string name) => this[name]?.Number;

    public Slots With(string name, SlotValue value) => new([.. _values, KeyValuePair.Create(name, value)]);

    /// <summary>These values, and those of <paramref name="others"/> after them.</summary>
    public Slots And(Slots others) => new([.. _values, .. others._values]);
}
