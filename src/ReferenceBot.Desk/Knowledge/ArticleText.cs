using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Desk.Knowledge;

/// <summary>Fills placeholders from the settings. Thread-safe.</summary>
internal sealed partial class ArticleText(IOptions<LibraryOptions> options) : IArticleText
{
    private static readonly RoomTexts Words = new(typeof(ArticleText));

    private readonly LibraryOptions _library = options.Value;

    /// <summary>Names that an article may use.</summary>
    public static IReadOnlyCollection<string> Placeholders => Facts.Keys;

    private static readonly Dictionary<string, Func<LibraryOptions, CultureInfo, string?>> Facts = new()
    {
        ["library_name"] = (library, culture) => library.Name(culture),
        ["address"] = (library, _) => library.Branches.FirstOrDefault()?.Address,
        ["phone"] = (library, _) => library.Phone,
        ["whatsapp"] = (library, _) => library.WhatsApp,
        ["email"] = (library, _) => library.Email,
        ["website"] = (library, _) => library.Website,
        ["catalogue_url"] = (library, _) => library.CatalogueUrl,
        ["events_page"] = (library, _) => library.EventsPage,
        ["ebook_platform"] = (library, _) => library.EbookPlatform,
        ["hours"] = Hours,
        ["branches"] = Branches,
        ["loan_limit"] = (library, culture) => Count("Books", library.Loans.Limit, culture),
        ["loan_days"] = (library, culture) => Count("Days", library.Loans.Days, culture),
        ["renewal_limit"] = (library, culture) => Count("Times", library.Loans.Renewals, culture),
        ["renewal_days"] = (library, culture) => Count("Days", library.Loans.RenewalDays, culture),
        ["fine_per_day"] = (library, culture) => Money(library.Loans.FinePerDay, culture),
        ["fine_cap"] = (library, culture) => Money(library.Loans.FineCap, culture),
        ["hold_limit"] = (library, culture) => Count("Books", library.Holds.Limit, culture),
        ["hold_shelf_days"] = (library, culture) => Count("Days", library.Holds.ShelfDays, culture),
        ["membership_fee"] = (library, culture) => Money(library.Fees.Membership, culture),
        ["card_replacement_fee"] = (library, culture) => Money(library.Fees.CardReplacement, culture),
        ["print_price"] = (library, culture) => Money(library.Fees.PrintPage, culture),
    };

    public string Fill(Article article, CultureInfo culture)
    {
        var body = culture.IsEnglish() ? article.Body.English : article.Body.Indonesian;
        var text = new StringBuilder();
        var afterBlank = true;
        foreach (var line in body.Split('\n'))
        {
            // Where lines are left out, the blank lines around them become one.
            if (FillLine(line, culture) is not { } filled || (filled.Length == 0 && afterBlank))
                continue;
            text.Append(filled).Append('\n');
            afterBlank = filled.Length == 0;
        }

        return text.ToString().TrimEnd('\n');
    }

    private string? FillLine(string line, CultureInfo culture)
    {
        var missing = false;
        var filled = Placeholder().Replace(line, match =>
        {
            var fact = Facts.TryGetValue(match.Groups[1].Value, out var find) ? find(_library, culture) : null;
            missing |= string.IsNullOrEmpty(fact);
            return string.IsNullOrEmpty(fact) ? Words.Get("AskStaff", culture) : fact;
        });
        var isListed = line.TrimStart().StartsWith("- ", StringComparison.Ordinal) || Placeholder().Replace(line, "").Trim().Length == 0;
        return missing && isListed ? null : filled;
    }

    private static string? Hours(LibraryOptions library, CultureInfo culture)
    {
        var open = library.Branches.Where(branch => branch.HasHours).ToList();
        return string.Join("\n\n", open.Select(branch =>
            (library.Branches.Count > 1 ? branch.Name(culture) + "\n" : "") + LibraryPhrases.Week(branch, library.TimeZone, culture)));
    }

    private static string? Branches(LibraryOptions library, CultureInfo culture) =>
        string.Join(
            "\n", library.Branches.Select(branch => $"- {branch.Name(culture)}{(branch.Address.Length > 0 ? ": " + branch.Address : "")}"));

    private static string? Count(string noun, int? count, CultureInfo culture) =>
        count is { } known ? LibraryPhrases.Count(noun, known, culture) : null;

    private static string? Money(int? amount, CultureInfo culture) => amount is { } known ? LibraryPhrases.Money(known, culture) : null;

    [GeneratedRegex(@"\{([a-z_]+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Placeholder();
}
