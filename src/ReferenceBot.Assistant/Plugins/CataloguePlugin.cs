using System.ComponentModel;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>The catalogue as functions. What it finds goes to the ledger; the model gets ids and short facts.</summary>
internal sealed class CataloguePlugin(
    ICatalogueSearch search, ICatalogue catalogue, IAvailability availability, IOptions<LibraryOptions> library, TurnSession turn)
{
    public const string Topic = "topic";
    public const string KnownItem = "known_item";

    private const int MostHits = 10;

    [KernelFunction("Search")]
    [Description("Searches the library's catalogue for literature on a topic, or for a work named by title, author, ISBN or call number.")]
    public async Task<string> SearchAsync(
        [Description("What to look for, without the request around it")] string text,
        [Description("'topic' for literature on a subject, 'known_item' for a named work")] string kind,
        [Description("Author of a named work, if said")] string? author = null,
        [Description("First year, inclusive")] int? yearFrom = null,
        [Description("Last year, inclusive")] int? yearTo = null,
        [Description("ISO 639 code of the language wanted")] string? language = null,
        [Description("Kind of publication: Book, Article, Thesis, Report, Law, Serial, ...")] string? type = null,
        [Description("Only works published by themselves, no articles or journals")] bool monographsOnly = false,
        [Description("Adult, Teen or Child")] string? audience = null,
        [Description("Only what can be had now")] bool availableOnly = false,
        [Description("Hits to pass over")] int offset = 0,
        [Description("Hits to show, 1 to 10")] int limit = 5,
        CancellationToken cancel = default)
    {
        var request = new SearchRequest
        {
            Text = text,
            Kind = kind == KnownItem ? SearchKind.KnownItem : SearchKind.Topic,
            Author = author,
            Offset = Math.Clamp(offset, 0, SearchRequest.MaxDepth),
            Limit = Math.Clamp(limit, 1, MostHits),
            Filters = new SearchFilters
            {
                YearFrom = yearFrom,
                YearTo = yearTo,
                Language = language,
                Type = Enum.TryParse<RecordType>(type, ignoreCase: true, out var wanted) ? wanted : null,
                Audience = Enum.TryParse<Audience>(audience, ignoreCase: true, out var reader) ? reader : null,
                MonographsOnly = monographsOnly,
                AvailableOnly = availableOnly,
            },
        };
        var result = await search.SearchAsync(request, cancel);
        var records = await catalogue.GetAsync([.. result.Hits.Select(hit => hit.Id)], cancel);
        var outcome = new SearchOutcome(request, result, records, text) { IsReworded = SaidWords.IsReworded(turn, request) };
        turn.Ledger.Add(outcome);
        return ShortFacts.Of(outcome);
    }

    [KernelFunction("Details")]
    [Description("Everything the catalogue says of one record.")]
    public async Task<string> DetailsAsync([Description("Record id")] string record, CancellationToken cancel = default)
    {
        var found = await FindAsync(record, cancel);
        turn.Ledger.Add(new DetailsOutcome(found));
        return ShortFacts.Of(found);
    }

    [KernelFunction("Availability")]
    [Description("Which copies of a record the library has, where they stand and whether they can be had.")]
    public async Task<string> AvailabilityAsync(
        [Description("Record id")] string record,
        [Description("A branch's name or code, when only one is asked about")] string? branch = null,
        CancellationToken cancel = default)
    {
        var found = await FindAsync(record, cancel);
        var answers = await availability.AskAsync([found.Id], cancel);
        var answer = answers.GetValueOrDefault(found.Id) ?? new RecordAvailability(found.Id, []);
        turn.Ledger.Add(new AvailabilityOutcome(found, answer, BranchNames.Find(library.Value, branch)));
        return $"{answer.Items.Count} items, {(answer.CanBeHad ? "can be had" : "none can be had now")}";
    }

    [KernelFunction("Similar")]
    [Description("Records like one that the person knows.")]
    public async Task<string> SimilarAsync([Description("Record id")] string record, CancellationToken cancel = default)
    {
        var found = await FindAsync(record, cancel);
        var result = await search.FindSimilarAsync(found.Id, SearchPageSize, cancel);
        var records = await catalogue.GetAsync([.. result.Hits.Select(hit => hit.Id)], cancel);
        turn.Ledger.Add(new SimilarOutcome(found, records));
        return ShortFacts.Of(records);
    }

    /// <summary>Records in one page of a list: what a phone shows without scrolling far.</summary>
    public const int SearchPageSize = 5;

    private async Task<CatalogueRecord> FindAsync(string record, CancellationToken cancel)
    {
        if (!RecordId.TryParse(record, out var id))
            throw new UnknownRecordException(record);
        var found = await catalogue.GetAsync([id], cancel);
        return found.Count > 0 ? found[0] : throw new UnknownRecordException(record);
    }
}
