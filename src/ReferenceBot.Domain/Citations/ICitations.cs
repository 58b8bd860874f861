using System.Globalization;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Citations;

/// <summary>Writes references to records. Thread-safe.</summary>
public interface ICitations
{
    /// <summary>Names of the styles that can be written, as people ask for them: <c>apa</c>, <c>mla</c>, ...</summary>
    IReadOnlyList<string> Styles { get; }

    /// <summary>The entry of a reference list for one record, as plain text.</summary>
    /// <param name="style">One of <see cref="Styles"/>.</param>
    /// <param name="culture">Language of the words that the style adds ("Edisi ke-2").</param>
    /// <exception cref="ArgumentException"><paramref name="style"/> is not in <see cref="Styles"/>.</exception>
    string Format(BibliographicRecord record, string style, CultureInfo culture);
}
