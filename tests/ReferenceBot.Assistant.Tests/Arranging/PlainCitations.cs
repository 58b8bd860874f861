using System.Globalization;
using ReferenceBot.Domain.Citations;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Tests.Arranging;

/// <summary>Writes a reference that shows what it was made of.</summary>
internal sealed class PlainCitations : ICitations
{
    public IReadOnlyList<string> Styles => ["apa", "mla"];

    public string Format(BibliographicRecord record, string style, CultureInfo culture) =>
        $"{style}:{culture.TwoLetterISOLanguageName}:{record.Title}";
}
