using System.Globalization;
using System.Text;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>What a model is told of records: enough to word an answer, little enough to be cheap.</summary>
internal static class ShortFacts
{
    public static string Of(SearchOutcome outcome) => string.Create(
        CultureInfo.InvariantCulture,
        $"total={outcome.Result.Total} strict={outcome.Result.Strict} complete={outcome.Result.Complete}\n{Of(outcome.Records)}");

    public static string Of(IEnumerable<CatalogueRecord> records) => string.Join('\n', records.Select(Of));

    public static string Of(IEnumerable<Loan> loans) => string.Join('\n', loans.Select(loan => string.Create(
        CultureInfo.InvariantCulture, $"{loan.Id} {loan.Title} due {loan.Due:yyyy-MM-dd}")));

    public static string Of(IEnumerable<Hold> holds) => string.Join('\n', holds.Select(hold => string.Create(
        CultureInfo.InvariantCulture, $"{hold.Id} {hold.Title} {hold.State}")));

    public static string Of(CatalogueRecord record)
    {
        var text = new StringBuilder(record.Id.Value).Append(' ').Append(record.Bibliographic.Title);
        if (record.Bibliographic.Contributors.Count > 0)
            text.Append(" / ").Append(record.Bibliographic.Contributors[0].Spoken);
        if (record.Bibliographic.Published is { } date)
            text.Append(CultureInfo.InvariantCulture, $" ({date.Year})");
        return text.ToString();
    }
}
