using System.Globalization;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Texts;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Arranging;

/// <summary>A knowledge base in memory: an article for each wish that the library's own articles answer.</summary>
internal sealed class MemoryArticles : IArticles, IArticleSearch, IArticleText
{
    private readonly Dictionary<string, Article> _articles = [];

    public MemoryArticles()
    {
        Put("searching-step-by-step", Intents.SearchStrategy);
        Put("account-linking", Intents.LinkAccount);
        Put("feedback-and-complaints", Intents.Feedback);
        Put("fines", Intents.Fines);
        Put("full-text", Intents.FullTextAccess);
        Put("school-visits", Intents.SchoolCollab);
        Put("ask-a-librarian", Intents.TalkToLibrarian);
        Put("renewals", Intents.RenewLoan, Intents.RenewAll);
        Put("citing", Intents.FormatCitation);
        Put("privacy", Intents.DeleteMyData);
        Put("reference-lists", Intents.CompileReferences, Intents.SaveToList, Intents.ExportList);
        Put("ebooks", Intents.ReadEbook);
        Put("events", Intents.ListEvents, Intents.RegisterEvent, Intents.CancelEvent);
        Put("databases", Intents.ChooseDatabase);
        Put("holds", Intents.PlaceHold, Intents.CancelHold, Intents.HoldStatus);
        Put("facilities", Intents.Facilities);
        Put("membership", Intents.MembershipInfo);
        Put("suggest-a-purchase", Intents.SuggestPurchase);
        Put("lost-or-damaged", Intents.ReportLost);
        Put("borrowing-rules", Intents.BorrowingRules);
        Put("reading-suggestions", Intents.Recommend);
        Put("loans-and-due-dates", Intents.MyLoans, Intents.DueDate);
        Put("reminders", Intents.ReminderSettings);
        Put("returns", Intents.ReturnItem);
    }

    /// <summary>What a question finds: an article's id, and how well it answers.</summary>
    public Dictionary<string, ArticleHit> Answers { get; } = [];

    public static string BodyOf(string id) => $"Isi artikel {id}.";

    public static string EnglishBodyOf(string id) => $"Text of article {id}.";

    public void Put(string id, params string[] intents) => _articles[id] = new Article
    {
        Id = id,
        Title = new BilingualText($"Tentang {id}", $"About {id}"),
        Body = new BilingualText(BodyOf(id), EnglishBodyOf(id)),
        Owner = "Layanan",
        ValidUntil = new DateOnly(2027, 11, 30),
        Intents = intents,
    };

    public void Change(string id, Func<Article, Article> change) => _articles[id] = change(_articles[id]);

    public void Remove(string id) => _articles.Remove(id);

    public Task<Article?> GetAsync(string id, CancellationToken cancel) => Task.FromResult(_articles.GetValueOrDefault(id));

    public Task<IReadOnlyList<Article>> GetForIntentAsync(string intent, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Article>>([.. _articles.Values.Where(article => article.Intents.Contains(intent))]);

    public Task<IReadOnlyList<ArticleHit>> SearchAsync(string question, int limit, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<ArticleHit>>(Answers.TryGetValue(question, out var hit) ? [hit] : []);

    public string Fill(Article article, CultureInfo culture) => culture.IsEnglish() ? article.Body.English : article.Body.Indonesian;
}
