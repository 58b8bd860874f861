using System.ComponentModel;
using System.Globalization;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>What the library says of itself: hours, contact, and the knowledge base.</summary>
internal sealed class LibraryPlugin(
    IArticles articles, IArticleSearch search, IOptions<LibraryOptions> library, LibraryCalendar calendar, TurnSession turn)
{
    /// <summary>Below this share of a question's weight, an article is about something else.</summary>
    private const double GoodMatch = 0.5;

    /// <summary>Wishes that need a service which is not connected: the article explains, a librarian does it.</summary>
    private static readonly HashSet<string> NotByChat =
    [
        Intents.ReportLost, Intents.ReminderSettings, Intents.DeleteMyData, Intents.SaveToList, Intents.ExportList,
        Intents.CompileReferences, Intents.RegisterEvent, Intents.CancelEvent, Intents.SuggestPurchase,
    ];

    [KernelFunction("Answer")]
    [Description("Answers about the library itself: hours, address, rules, services, how to search and cite.")]
    public async Task<string> AnswerAsync(
        [Description("An intent's name such as opening_hours or borrowing_rules, or a question in words")] string topic,
        [Description("The day asked for, as yyyy-MM-dd")] string? date = null,
        [Description("Whether it is asked if the library is open at this moment")] bool now = false,
        [Description("A branch's name or code, when only one is asked about")] string? branch = null,
        [Description("The question in the person's words, to choose among articles")] string? question = null,
        CancellationToken cancel = default)
    {
        if (topic == Intents.OpeningHours && library.Value.Branches.Any(branch => branch.HasHours))
            return AnswerHours(date, now, branch);
        if (topic == Intents.LocationContact && library.Value.Branches.Count > 0)
            turn.Ledger.Add(new ContactOutcome());
        else if (await FindAsync(topic, question, cancel) is { } article)
            turn.Ledger.Add(new ArticleOutcome(article, NotByChat.Contains(topic)));
        else
            turn.Ledger.Add(new NoAnswerOutcome(NotByChat.Contains(topic)));
        return "answered";
    }

    private string AnswerHours(string? date, bool now, string? branch)
    {
        var asked = BranchNames.Find(library.Value, branch);
        var branches = asked is null ? library.Value.Branches.Where(known => known.HasHours) : [asked];
        var day = DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var said) ? said
            : now ? calendar.Today : (DateOnly?)null;
        List<BranchDay> days = day is { } one ? [.. branches.Select(known => calendar.On(known, one))] : [];
        turn.Ledger.Add(new HoursOutcome(days, now ? TimeOnly.FromDateTime(calendar.Now) : null));
        return "answered";
    }

    private async Task<Article?> FindAsync(string topic, string? question, CancellationToken cancel)
    {
        var answers = await articles.GetForIntentAsync(topic, cancel);
        if (answers.Count == 0 && Intents.All.Contains(topic))
            return null;
        var asked = answers.Count == 1 ? null : await SearchAsync(question ?? topic, cancel);
        var article = answers.Count == 0 ? asked : answers.FirstOrDefault(answer => answer.Id == asked?.Id) ?? answers[0];
        return article?.ValidUntil >= calendar.Today ? article : null;
    }

    private async Task<Article?> SearchAsync(string question, CancellationToken cancel)
    {
        var hits = await search.SearchAsync(question, 1, cancel);
        return hits.Count > 0 && hits[0].Score >= GoodMatch ? await articles.GetAsync(hits[0].Id, cancel) : null;
    }
}
