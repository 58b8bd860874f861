using System.ComponentModel.DataAnnotations;

namespace ReferenceBot.Domain.Library;

/// <summary>Finds what is wrong in a library's settings, each fault with the place where it stands in the file.</summary>
internal static class LibraryCheck
{
    public static IEnumerable<ValidationResult> Faults(LibraryOptions library)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(library.TimeZone, out _))
            yield return Fault(nameof(library.TimeZone), $"'{library.TimeZone}' is not a time zone such as Asia/Makassar.");
        foreach (
            var fault in Parts(library).SelectMany(part => Annotated(part.Place, part.Part)).Concat(library.Branches.SelectMany(Hours)))
            yield return fault;
        foreach (
            var code in library.Branches.GroupBy(
                branch => branch.Code, StringComparer.OrdinalIgnoreCase).Where(branches => branches.Count() > 1))
            yield return Fault(nameof(library.Branches), $"two branches have the code '{code.Key}'.");
        foreach (var (day, i) in library.ClosedDays.Select((day, i) => (day, i)).Where(at => at.day.Date == default))
            yield return Fault($"{nameof(library.ClosedDays)}:{i}:{nameof(day.Date)}", "must be a date such as 2026-12-25.");
    }

    private static IEnumerable<(string Place, object Part)> Parts(LibraryOptions library)
    {
        yield return (nameof(library.Loans), library.Loans);
        yield return (nameof(library.Holds), library.Holds);
        yield return (nameof(library.Fees), library.Fees);
        foreach (var part in Numbered($"{nameof(library.Loans)}:{nameof(LoanTerms.Rules)}", library.Loans.Rules)
            .Concat(Numbered($"{nameof(library.Holds)}:{nameof(HoldTerms.Rules)}", library.Holds.Rules))
            .Concat(Numbered(nameof(library.HelpNumbers), library.HelpNumbers))
            .Concat(Numbered(nameof(library.Branches), library.Branches)).Concat(Numbered(nameof(library.ClosedDays), library.ClosedDays)))
            yield return part;
        for (var i = 0; i < library.Branches.Count; i++)
        {
            foreach (var shelf in Numbered($"{nameof(library.Branches)}:{i}:{nameof(Branch.Shelves)}", library.Branches[i].Shelves))
                yield return shelf;
        }
    }

    private static IEnumerable<(string Place, object Part)> Numbered<T>(string place, IList<T> parts)
        where T : class => parts.Select((part, i) => ($"{place}:{i}", (object)part));

    private static List<ValidationResult> Annotated(string place, object part)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(part, new ValidationContext(part), faults, validateAllProperties: true);
        return faults.ConvertAll(fault => Fault(place, fault.ErrorMessage ?? "is wrong."));
    }

    // An interval that cannot be read would be a day on which the library seems closed.
    private static IEnumerable<ValidationResult> Hours(Branch branch, int index) =>
        from day in branch.Hours
        from text in day.Value ?? []
        where !OpeningInterval.TryParse(text, out _)
        select Fault(
            $"{nameof(LibraryOptions.Branches)}:{index}:{nameof(branch.Hours)}:{day.Key}",
            $"'{text}' is not a time from and to on one day, such as 08:00-16:00.");

    private static ValidationResult Fault(string place, string reason) => new($"{place}: {reason}", [place]);
}
