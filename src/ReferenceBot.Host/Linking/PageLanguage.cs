using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Host.Linking;

/// <summary>The language of a page: as chosen on it, else as the browser wishes, else the library's.</summary>
internal static class PageLanguage
{
    public const string Query = "lang";

    private static readonly CultureInfo[] Known = [Cultures.Indonesian, Cultures.English];

    // What browsers of older phones still call Indonesian, and Malay, whose readers are served better by it than by English.
    private static readonly string[] AlsoIndonesian = ["in", "ms"];

    public static CultureInfo Of(HttpContext context) => Named(context.Request.Query[Query])
        ?? context.Request.GetTypedHeaders().AcceptLanguage
            .Where(wish => wish.Quality is null or > 0)
            .OrderByDescending(wish => wish.Quality ?? 1)
            .Select(wish => Named(wish.Value.Value?.Split('-')[0]))
            .FirstOrDefault(culture => culture is not null)
        ?? Named(context.RequestServices.GetRequiredService<IOptions<LibraryOptions>>().Value.Language)
        ?? Cultures.Indonesian;

    public static CultureInfo Other(CultureInfo culture) => culture.IsEnglish() ? Cultures.Indonesian : Cultures.English;

    private static CultureInfo? Named(string? name)
    {
        var code = AlsoIndonesian.Contains(name, StringComparer.OrdinalIgnoreCase) ? "id" : name;
        return Array.Find(Known, culture => culture.TwoLetterISOLanguageName.Equals(code, StringComparison.OrdinalIgnoreCase));
    }
}
