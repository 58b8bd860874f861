using System.Globalization;

namespace ReferenceBot.Domain.Knowledge;

/// <summary>Fills the placeholders of articles from the library's settings. Thread-safe.</summary>
public interface IArticleText
{
    /// <summary>
    /// The article's body as it is shown. A line that asks for a fact the library has not given is left out,
    /// or says so where it stands in a sentence.
    /// </summary>
    string Fill(Article article, CultureInfo culture);
}
