using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Planning;

/// <summary>The whole of what the assistant does, as a table: each wish, said while a list of three books is shown.</summary>
public sealed class WhereWishesLead
{
    private const string Answer = "Library.Answer";

    // An article that only explains, and one that stands for a service which is not offered: then it is said that nothing was done.
    private const string Tells = "tells";
    private const string NotDone = "says it was not done, and how a librarian is reached";

    private const string LinkFirst = "kartu perpustakaan perlu dihubungkan dulu";

    private static readonly Lead[] Table =
    [
        //  wish                       details                            function                 what is shown
        new(Intents.FindLiterature,    [("topic", "kopi")],               "Catalogue.Search",      "list of 3"),
        new(Intents.FindKnownItem,     [("title", "Kopi Flores")],        "Catalogue.Search",      "list of 1"),
        new(Intents.CheckAvailability, [("ordinal", 2)],                  "Catalogue.Availability", "card"),
        new(Intents.Recommend,         [("genre", "kopi")],               "Catalogue.Search",      "list of 3"),
        new(Intents.ChooseDatabase,    [],                                Answer,                  Tells, "databases"),
        new(Intents.SearchStrategy,    [],                                Answer,                  Tells, "searching-step-by-step"),
        new(Intents.FullTextAccess,    [],                                Answer,                  Tells, "full-text"),
        new(Intents.ReadEbook,         [],                                Answer,                  Tells, "ebooks"),
        new(Intents.FormatCitation,    [("ordinal", 1), ("style", "mla")], "Citations.Format",     "citation and card"),
        new(Intents.CompileReferences, [],                                Answer,                  NotDone, "reference-lists"),
        new(Intents.SaveToList,        [],                                Answer,                  NotDone, "reference-lists"),
        new(Intents.ExportList,        [],                                Answer,                  NotDone, "reference-lists"),
        new(Intents.ReadyReference,    [],                                Answer,                  "Jawabannya belum ada pada saya."),
        new(Intents.PlaceHold,         [("ordinal", 2)],                             "Holds.Place",           LinkFirst),
        new(Intents.CancelHold,        [],                                "Holds.List",            LinkFirst),
        new(Intents.HoldStatus,        [],                                "Holds.List",            LinkFirst),
        new(Intents.RenewLoan,         [],                                "Loans.List",            LinkFirst),
        new(Intents.RenewAll,          [],                                "Loans.RenewAll",        LinkFirst),
        new(Intents.MyLoans,           [],                                "Loans.List",            LinkFirst),
        new(Intents.DueDate,           [],                                "Loans.List",            LinkFirst),
        new(Intents.Fines,             [],                                "Fines.List",            LinkFirst),
        new(Intents.ReturnItem,        [],                                Answer,                  Tells, "returns"),
        new(Intents.ReportLost,        [],                                Answer,                  NotDone, "lost-or-damaged"),
        new(Intents.ReminderSettings,  [],                                Answer,                  NotDone, "reminders"),
        new(Intents.LinkAccount,       [],                                "Account.Link",          "Buka halaman berikut"),
        new(Intents.MembershipInfo,    [],                                Answer,                  Tells, "membership"),
        new(Intents.DeleteMyData,      [],                                Answer,                  NotDone, "privacy"),
        new(Intents.OpeningHours,      [],                                Answer,                  "Senin: 08.00–16.00 WITA"),
        new(Intents.LocationContact,   [],                                Answer,                  "Jalan Uji 1"),
        new(Intents.Facilities,        [],                                Answer,                  Tells, "facilities"),
        new(Intents.BorrowingRules,    [],                                Answer,                  Tells, "borrowing-rules"),
        new(Intents.ListEvents,        [],                                Answer,                  Tells, "events"),
        new(Intents.RegisterEvent,     [],                                Answer,                  NotDone, "events"),
        new(Intents.CancelEvent,       [],                                Answer,                  NotDone, "events"),
        new(Intents.SchoolCollab,      [],                                Answer,                  Tells, "school-visits"),
        new(Intents.SuggestPurchase,   [],                                Answer,                  NotDone, "suggest-a-purchase"),
        new(Intents.TalkToLibrarian,   [],                                "Desk.Escalate",         "catat untuk pustakawan"),
        new(Intents.Feedback,          [],                                "Desk.Escalate",         "catat untuk pustakawan"),
        new(Intents.Greeting,          [],                                "",                      "Halo!"),
        new(Intents.ThanksBye,         [],                                "",                      "Sampai jumpa"),
        new(Intents.Help,              [],                                "",                      "Yang bisa saya bantu"),
        new(Intents.ChangeLanguage,    [("language", "en")],              "",                      "English from now on"),
        new(Intents.Affirm,            [],                                "",                      "tidak ada yang menunggu jawaban"),
        new(Intents.Deny,              [],                                "",                      "tidak ada yang menunggu jawaban"),
        new(Intents.SelectItem,        [("ordinal", 3)],                  "Catalogue.Details",     "card"),
        new(Intents.MoreResults,       [],                                "Catalogue.Search",      "Sudah itu saja"),
        new(Intents.Emergency,         [],                                "Desk.Escalate",                    "112: darurat"),
        new(Intents.Abuse,             [],                                "",                      "pakai kata yang baik"),
        new(Intents.OutOfScope,        [],                                "",                      "di luar urusan perpustakaan"),
    ];

    private static IEnumerable<TestCaseData> Rows => Table.Select(lead => new TestCaseData(lead).SetArgDisplayNames(lead.Intent));

    [Test]
    public void Every_wish_has_a_row() =>
        Assert.That(Table.Select(lead => lead.Intent), Is.EquivalentTo(Intents.All.Append(Intents.OutOfScope)));

    [TestCaseSource(nameof(Rows))]
    public async Task A_wish_leads_where_the_table_says(Lead lead)
    {
        using var desk = Desk();
        var told = await Ask(desk, lead);
        Assert.That(told.Functions, Is.EqualTo(lead.Function));
        Assert.That(Shown(told, lead), Does.Contain(lead.Shows), told.Text);
    }

    [Test]
    public async Task An_act_without_an_article_is_not_done_either(
        [Values(Intents.RegisterEvent, Intents.DeleteMyData)] string intent)
    {
        using var desk = Desk();
        foreach (var article in new[] { "holds", "renewals", "events", "privacy" })
            desk.Articles.Remove(article);
        var told = await desk.Conversation().Say("tolong", Meaning.Of(intent));
        Assert.That(
            told.Text, Does.Contain("belum bisa saya kerjakan lewat chat ini, jadi belum ada yang berubah").And.Contain(LibraryDesk.Phone));
    }

    [Test]
    public async Task An_article_past_its_date_is_not_given()
    {
        using var desk = Desk();
        desk.Articles.Change("returns", article => article with { ValidUntil = new DateOnly(2026, 11, 22) });
        var told = await desk.Conversation().Say("cara mengembalikan buku", Meaning.Of(Intents.ReturnItem));
        Assert.That(told.Text, Does.Contain("Jawabannya belum ada").And.Contain(LibraryDesk.Phone).And.Not.Contain("Isi artikel"));
    }

    [Test]
    public async Task An_article_names_its_owner_and_how_long_it_holds()
    {
        using var desk = Desk();
        var told = await desk.Conversation().Say("masa pinjam", Meaning.Of(Intents.BorrowingRules));
        Assert.That(told.Text, Does.EndWith("Sumber: Tentang borrowing-rules (Layanan, berlaku sampai Selasa, 30 November 2027)"));
        var source = told.Report.GetProperty("reply").GetProperty("sources")[0];
        Assert.That(
            (source.GetProperty("kind").GetString(), source.GetProperty("id").GetString(), source.GetProperty("valid_until").GetString()),
            Is.EqualTo(("article", "borrowing-rules", "2027-11-30")));
    }

    [TestCase(.5, true)]
    [TestCase(.49, false)]
    public async Task A_question_of_fact_is_answered_by_an_article_that_is_about_it(double score, bool answered)
    {
        using var desk = Desk();
        desk.Articles.Answers["berapa biaya fotokopi?"] = new("facilities", score);
        var told = await desk.Conversation().Say("berapa biaya fotokopi?", Meaning.Of(Intents.ReadyReference));
        Assert.That(told.Text.Contains(MemoryArticles.BodyOf("facilities"), StringComparison.Ordinal), Is.EqualTo(answered));
    }

    private static LibraryDesk Desk()
    {
        var desk = new LibraryDesk();
        desk.Catalogue.Put(ARecord.Called("Kopi Flores"), ARecord.Called("Kopi Timor"), ARecord.Called("Sejarah Kopi"));
        return desk;
    }

    private static async Task<Told> Ask(LibraryDesk desk, Lead lead)
    {
        var chat = desk.Conversation();
        await chat.Say("cari buku kopi", Meaning.Of(Intents.FindLiterature, ("topic", "kopi")));
        return lead.Intent == Intents.OutOfScope
            ? await chat.Say("pesan ini", Meaning.Refused())
            : await chat.Say("pesan ini", Meaning.Of(lead.Intent, lead.Details));
    }

    private static string Shown(Told told, Lead lead)
    {
        var blocks = told.Reply.Blocks;
        if (lead.Article is not null)
            return ShownArticle(told, lead.Article);
        return blocks.OfType<RecordsBlock>().SingleOrDefault() switch
        {
            null => told.Text,
            { FirstNumber: not null } list => $"list of {list.Cards.Count}",
            _ => blocks.OfType<CitationsBlock>().Any() ? "citation and card" : "card",
        };
    }

    private static string ShownArticle(Told told, string article)
    {
        if (!told.Text.Contains(MemoryArticles.BodyOf(article), StringComparison.Ordinal))
            return told.Text;
        var admits = told.Text.Contains("Itu belum bisa saya kerjakan lewat chat ini", StringComparison.Ordinal);
        var offers = told.Text.Contains(LibraryDesk.Phone, StringComparison.Ordinal);
        return (admits, offers) switch
        {
            (true, true) => NotDone,
            (false, false) => Tells,
            _ => told.Text,
        };
    }

    /// <param name="Shows">A kind of block, what is done with the article, or words of the reply.</param>
    public sealed record Lead(string Intent, (string Name, object Value)[] Details, string Function, string Shows, string? Article = null);
}
