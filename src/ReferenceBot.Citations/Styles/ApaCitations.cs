using System.Globalization;
using ReferenceBot.Domain.Citations;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Citations.Styles;

/// <summary>References in APA style.</summary>
internal sealed class ApaCitations : ICitations
{
    private const string Apa = "apa";

    public IReadOnlyList<string> Styles { get; } = [Apa];

    public string Format(BibliographicRecord record, string style, CultureInfo culture) => style == Apa
        ? new ApaReference(record, culture).ToString()
        : throw new ArgumentException($"No citation style '{style}'.", nameof(style));
}
