using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReferenceBot.Desk.Knowledge;
using ReferenceBot.Desk.Tests.Arranging;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Desk.Tests.Knowledge;

/// <summary>The library's own facts, where an article asks for them.</summary>
public sealed class ArticleTextTests
{
    private static readonly string[] Placeholders =
    [
        "library_name", "address", "phone", "whatsapp", "email", "website", "catalogue_url", "events_page", "ebook_platform", "hours",
        "branches", "loan_limit", "loan_days", "renewal_limit", "renewal_days", "fine_per_day", "fine_cap", "hold_limit", "hold_shelf_days",
        "membership_fee", "card_replacement_fee", "print_price",
    ];

    private static LibraryOptions Library() => new()
    {
        Name = "Perpustakaan Kota",
        NameEn = "City Library",
        Phone = "(0380) 123",
        WhatsApp = "0812 $1",
        Email = "halo@kota.example",
        Website = "https://kota.example",
        CatalogueUrl = "https://katalog.kota.example",
        EventsPage = "https://kota.example/acara",
        EbookPlatform = "iPusnas",
        Loans = new LoanTerms { Limit = 3, Days = 7, Renewals = 1, RenewalDays = 7, FinePerDay = 500, FineCap = 25000 },
        Holds = new HoldTerms { Limit = 1, ShelfDays = 3 },
        Fees = new FeeTerms { Membership = 0, CardReplacement = 10000, PrintPage = 500 },
        Branches =
        {
            new Branch
            {
                Code = "P", Name = "Pusat", NameEn = "Central", Address = "Jalan Merdeka 1",
                Hours =
                {
                    [DayOfWeek.Monday] = ["08:00-16:00"],
                    [DayOfWeek.Tuesday] = ["08:00-16:00"],
                    [DayOfWeek.Friday] = ["08:00-11:30", "13:30-16:00"],
                },
            },
            new Branch { Code = "O", Name = "Oesapa" },
        },
    };

    [TestCase("library_name", "Perpustakaan Kota", "City Library")]
    [TestCase("phone", "(0380) 123", "(0380) 123")]
    [TestCase("whatsapp", "0812 $1", "0812 $1")]
    [TestCase("address", "Jalan Merdeka 1", "Jalan Merdeka 1")]
    [TestCase("loan_limit", "3 buku", "3 books")]
    [TestCase("hold_limit", "1 buku", "1 book")]
    [TestCase("loan_days", "7 hari", "7 days")]
    [TestCase("renewal_limit", "1 kali", "once")]
    [TestCase("fine_per_day", "Rp500", "Rp500")]
    [TestCase("fine_cap", "Rp25.000", "Rp25,000")]
    [TestCase("membership_fee", "gratis", "free")]
    public void A_fact_stands_in_the_sentence_in_both_languages(string placeholder, string indonesian, string english)
    {
        var article = $"Ini {{{placeholder}}}.";
        Assert.That(Fill(article, Cultures.Indonesian), Is.EqualTo($"Ini {indonesian}."));
        Assert.That(Fill(article, Cultures.English), Is.EqualTo($"Ini {english}."));
    }

    [Test]
    public void Hours_and_branches_are_lists_of_their_own()
    {
        Assert.That(Fill("{branches}", Cultures.Indonesian), Is.EqualTo("- Pusat: Jalan Merdeka 1\n- Oesapa"));
        Assert.That(Fill("{hours}", Cultures.Indonesian), Is.EqualTo(
            "Pusat\nSenin–Selasa: 08.00–16.00 WITA\nRabu–Kamis: tutup\nJumat: 08.00–11.30 dan 13.30–16.00 WITA\nSabtu–Minggu: tutup"));
        Assert.That(
            Fill("{hours}", Cultures.English), Does.StartWith("Central\nMonday–Tuesday: 08:00–16:00 WITA\nWednesday–Thursday: closed\n"));
    }

    [Test]
    public void Every_placeholder_is_filled_when_the_library_has_said_everything([ValueSource(nameof(Placeholders))] string placeholder)
    {
        foreach (var culture in new[] { Cultures.Indonesian, Cultures.English })
            Assert.That(
                Fill($"Ini {{{placeholder}}}.", culture), Does.Not.Contain("{").And.Not.Contain("petugas").And.Not.Contain("staff"));
    }

    [Test]
    public void Every_placeholder_without_a_fact_says_so_in_a_sentence_and_is_left_out_of_a_list(
        [ValueSource(nameof(Placeholders))] string placeholder)
    {
        var empty = new LibraryOptions();
        Assert.That(Fill($"Ini {{{placeholder}}}.", Cultures.Indonesian, empty), Is.EqualTo("Ini (tanyakan kepada petugas)."));
        Assert.That(Fill($"Ini {{{placeholder}}}.", Cultures.English, empty), Is.EqualTo("Ini (please ask the staff)."));
        Assert.That(
            Fill($"Awal\n\n- satu: {{{placeholder}}}\n  - dua: {{{placeholder}}}\n{{{placeholder}}}\n\nAkhir", Cultures.English, empty),
            Is.EqualTo("Awal\n\nAkhir"));
    }

    [Test]
    public void A_fact_that_looks_like_a_placeholder_is_not_filled_again()
    {
        var library = Library();
        library.Name = "{phone}";
        Assert.That(Fill("{library_name} {phone}", Cultures.Indonesian, library), Is.EqualTo("{phone} (0380) 123"));
    }

    [Test]
    public void Lines_left_out_at_the_end_leave_no_blank_lines() =>
        Assert.That(Fill("Awal\n\n- {phone}", Cultures.Indonesian, new LibraryOptions()), Is.EqualTo("Awal"));

    [Test]
    public void The_articles_that_come_with_the_program_read_well_for_a_library_that_has_said_nothing_and_for_one_that_has_said_all()
    {
        foreach (var path in Directory.EnumerateFiles(Corpus(), "*.md"))
        {
            var article = ArticleFile.Parse(Path.GetFileName(path), File.ReadAllText(path));
            foreach (var library in new[] { Library(), new LibraryOptions() })
            {
                foreach (var culture in new[] { Cultures.Indonesian, Cultures.English })
                    Assert.That(Filler(library).Fill(article, culture), Does.Not.Match(@"[{}]|\n\n\n|^\s|\s$"), path);
            }
        }
    }

    [Test]
    public void The_articles_that_come_with_the_program_use_every_kind_of_placeholder_we_know()
    {
        var used = Directory.EnumerateFiles(Corpus(), "*.md").SelectMany(path => Regex.Matches(File.ReadAllText(path), @"\{([^{}]*)\}"));
        Assert.That(used.Select(match => match.Groups[1].Value).Distinct(), Is.EquivalentTo(Placeholders));
    }

    private static string Fill(string body, CultureInfo culture, LibraryOptions? library = null) =>
        Filler(library ?? Library()).Fill(ArticleFile.Parse("a", AnArticle.Saying(body, body).ToText()), culture);

    private static IArticleText Filler(LibraryOptions library) =>
        new ServiceCollection().AddSingleton(Options.Create(library)).AddDesk().BuildServiceProvider().GetRequiredService<IArticleText>();

    private static string Corpus()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!Directory.Exists(Path.Combine(folder.FullName, "corpus", "articles")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, "corpus", "articles");
    }
}
