using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Domain.Citations;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Citations.Tests.Styles;

/// <summary>Asks for references as the assistant does.</summary>
internal static class Apa
{
    public static readonly BibliographicRecord Book = new()
    {
        Title = "Laskar pelangi",
        Contributors = [Contributor.Person("Hirata", "Andrea")],
        Published = new PublicationDate(2005),
        Publisher = "Bentang",
    };

    public static ICitations Citations { get; } =
        new ServiceCollection().AddCitations().BuildServiceProvider().GetRequiredService<ICitations>();

    public static string Of(BibliographicRecord record, CultureInfo? culture = null) =>
        Citations.Format(record, "apa", culture ?? Cultures.English);

    /// <summary>The authors as the reference of a book lists them.</summary>
    public static string Authors(params Contributor[] authors)
    {
        var reference = Of(Book with { Contributors = authors });
        return reference[..reference.IndexOf(" (2005)", StringComparison.Ordinal)];
    }

    public static Contributor Editor(string family, string given) => Contributor.Person(family, given, ContributorRole.Editor);

    public static Contributor Translator(string family, string given) => Contributor.Person(family, given, ContributorRole.Translator);
}
