using ReferenceBot.Assistant.Acts;
using ReferenceBot.Assistant.Plugins;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Desk;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Planning;

/// <summary>A function the rules want called. Arguments that are null are not sent.</summary>
internal sealed record PlannedCall(string Function, IReadOnlyDictionary<string, object?> Arguments)
{
    public static PlannedCall Search(SearchRequest request) => Of(FunctionNames.Search, new()
    {
        ["text"] = request.Text,
        ["kind"] = request.Kind == SearchKind.KnownItem ? CataloguePlugin.KnownItem : CataloguePlugin.Topic,
        ["author"] = request.Author,
        ["yearFrom"] = request.Filters.YearFrom,
        ["yearTo"] = request.Filters.YearTo,
        ["language"] = request.Filters.Language,
        ["type"] = request.Filters.Type?.ToString(),
        ["audience"] = request.Filters.Audience?.ToString(),
        ["monographsOnly"] = request.Filters.MonographsOnly ? true : null,
        ["availableOnly"] = request.Filters.AvailableOnly ? true : null,
        ["offset"] = request.Offset == 0 ? null : request.Offset,
        ["limit"] = request.Limit,
    });

    public static PlannedCall Details(RecordId record) => OnRecord(FunctionNames.Details, record);

    public static PlannedCall Availability(RecordId record, string? branch) =>
        Of(FunctionNames.Availability, new() { ["record"] = record.Value, ["branch"] = branch });

    public static PlannedCall Similar(RecordId record) => OnRecord(FunctionNames.Similar, record);

    public static PlannedCall Cite(RecordId record, string style) =>
        Of(FunctionNames.Format, new() { ["record"] = record.Value, ["style"] = style });

    public static PlannedCall Loans() => Of(FunctionNames.ListLoans, []);

    public static PlannedCall Renew(string loan) => Of(FunctionNames.Renew, new() { ["loan"] = loan });

    public static PlannedCall RenewAll() => Of(FunctionNames.RenewAll, []);

    public static PlannedCall Holds() => Of(FunctionNames.ListHolds, []);

    /// <param name="pickup">As the person named it; empty for the patron's own branch.</param>
    public static PlannedCall PlaceHold(RecordId record, string pickup) =>
        Of(FunctionNames.PlaceHold, new() { ["record"] = record.Value, ["pickup"] = pickup });

    public static PlannedCall CancelHold(string hold) => Of(FunctionNames.CancelHold, new() { ["hold"] = hold });

    public static PlannedCall Fines() => Of(FunctionNames.ListFines, []);

    public static PlannedCall Link() => Of(FunctionNames.Link, []);

    public static PlannedCall Unlink() => Of(FunctionNames.Unlink, []);

    public static PlannedCall Escalate(string question, TicketReason reason) =>
        Of(FunctionNames.Escalate, new() { ["question"] = question, ["reason"] = reason.ToString() });

    /// <summary>A call that the patron was asked about.</summary>
    public static PlannedCall Of(PendingCall call) =>
        Of(call.Function, call.Arguments.ToDictionary(pair => pair.Key, pair => (object?)pair.Value));

    /// <param name="question">The person's words, where an intent is the topic.</param>
    public static PlannedCall Answer(string topic, string? question = null) =>
        Of(FunctionNames.Answer, new() { ["topic"] = topic, ["question"] = question });

    /// <param name="now">Whether the library is open at this moment is asked.</param>
    public static PlannedCall Hours(string? date, bool now, string? branch) => Of(FunctionNames.Answer, new()
    {
        ["topic"] = Intents.OpeningHours,
        ["date"] = date,
        ["now"] = now ? true : null,
        ["branch"] = branch,
    });

    private static PlannedCall OnRecord(string function, RecordId record) => Of(function, new() { ["record"] = record.Value });

    private static PlannedCall Of(string function, Dictionary<string, object?> arguments) =>
        new(function, arguments.Where(pair => pair.Value is not null).ToDictionary());
}
