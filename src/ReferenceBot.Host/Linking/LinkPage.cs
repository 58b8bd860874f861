using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Host.Linking;

/// <summary>Writes the page: plain HTML for any phone, without a script or anything to load. Thread-safe.</summary>
internal sealed class LinkPage(IOptions<LibraryOptions> library)
{
    public const string CardField = "card";
    public const string PinField = "pin";
    public const string GuardianCardField = "guardian_card";
    public const string GuardianPinField = "guardian_pin";
    public const string ConsentField = "consent";
    public const string Agreed = "yes";

    private const string Style =
        """
        :root{color-scheme:light dark;--paper:#fff;--ink:#1c2430;--soft:#566173;--line:#8a94a4;--act:#0b5cad;--on-act:#fff;
        --good:#0d6b3a;--good-paper:#e8f6ee;--bad:#a3200d;--bad-paper:#fdecea}
        @media (prefers-color-scheme:dark){:root{--paper:#14181f;--ink:#e8ecf2;--soft:#a9b4c4;--line:#6d7889;--act:#8cc2ff;
        --on-act:#0b1a2b;--good:#8ce0b0;--good-paper:#12301f;--bad:#ffb4a8;--bad-paper:#3a1713}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 system-ui,sans-serif}
        main{max-width:28rem;margin:0 auto;padding:1rem 1.25rem 3rem}
        header{display:flex;gap:1rem;justify-content:space-between;align-items:baseline;padding-bottom:.75rem;
        border-bottom:1px solid var(--line)}
        header strong{overflow-wrap:anywhere}
        a{color:var(--act);padding:.5rem 0;white-space:nowrap}
        h1{font-size:1.5rem;line-height:1.25;margin:1.5rem 0 .75rem}
        p{margin:0 0 1rem}
        .soft{color:var(--soft);font-size:.9375rem}
        .said{padding:.75rem 1rem;border-left:.25rem solid;border-radius:.25rem}
        .good{color:var(--good);background:var(--good-paper)}
        .bad{color:var(--bad);background:var(--bad-paper)}
        label{display:block;font-weight:600;margin:1.25rem 0 .375rem}
        input{width:100%;padding:.75rem;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:.5rem}
        input[type=checkbox]{width:1.25rem;height:1.25rem;margin:0 .5rem 0 0;padding:0;vertical-align:middle}
        button{width:100%;margin:1.75rem 0 1.25rem;padding:.875rem;font:inherit;font-weight:600;color:var(--on-act);
        background:var(--act);border:0;border-radius:.5rem;cursor:pointer}
        :focus-visible{outline:.1875rem solid var(--act);outline-offset:.125rem}
        """;

    private static readonly HtmlEncoder Html = HtmlEncoder.Default;
    private static readonly RoomTexts Words = new(typeof(LinkPage));

    /// <summary>Allows its own style and its own form, and nothing else.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public string Write(LinkMessage message, CultureInfo culture)
    {
        var language = culture.TwoLetterISOLanguageName;
        var other = PageLanguage.Other(culture);
        var name = culture.IsEnglish() && library.Value.NameEn is { Length: > 0 } english ? english : library.Value.Name;
        var title = Text("Link_Title", culture);
        return $"""
            <!DOCTYPE html>
            <html lang="{language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <title>{title} – {Html.Encode(name)}</title>
            <style>{Style}</style>
            </head>
            <body>
            <main>
            <header><strong>{Html.Encode(name)}</strong> {(message == LinkMessage.Linked ? "" : Switch(other))}</header>
            <h1>{title}</h1>
            {Said(message, culture)}{(message.Form ? Form(message, culture) : "")}
            </main>
            </body>
            </html>

            """;
    }

    // Not shown once a card is linked: the page is used up, and would only say so in the other language.
    private static string Switch(CultureInfo to)
    {
        var language = to.TwoLetterISOLanguageName;
        return $"""<a href="?{PageLanguage.Query}={language}" lang="{language}" hreflang="{language}">{Text("Link_Language", to)}</a>""";
    }

    private static string Said(LinkMessage message, CultureInfo culture)
    {
        if (message.Text is null)
            return $"<p>{Text("Link_Intro", culture)}</p>\n";
        var kind = message == LinkMessage.Linked ? "good" : "bad";
        return $"""<p class="said {kind}" role="{(kind == "good" ? "status" : "alert")}">{Text(message.Text, culture)}</p>""" + "\n";
    }

    private static string Form(LinkMessage message, CultureInfo culture) =>
        $"""
        <form method="post" action="?{PageLanguage.Query}={culture.TwoLetterISOLanguageName}" autocomplete="off">
        {CardInput("card", CardField, "Link_Card", culture)}
        {PinInput("pin", PinField, "Link_Pin", culture)}
        {(message.Guardian ? GuardianInputs(culture) : "")}<button type="submit">{Text("Link_Submit", culture)}</button>
        </form>
        <p class="soft">{Text("Link_Privacy", culture)}</p>
        """;

    private static string GuardianInputs(CultureInfo culture) =>
        $"""
        {CardInput("guardian-card", GuardianCardField, "Link_GuardianCard", culture)}
        {PinInput("guardian-pin", GuardianPinField, "Link_GuardianPin", culture)}
        <label for="consent">
        <input id="consent" name="{ConsentField}" type="checkbox" value="{Agreed}" required>{Text("Link_Consent", culture)}
        </label>

        """;

    private static string CardInput(string id, string name, string label, CultureInfo culture) =>
        $"""
        <label for="{id}">{Text(label, culture)}</label>
        <input id="{id}" name="{name}" required maxlength="64" autocomplete="off" autocapitalize="characters" spellcheck="false">
        """;

    private static string PinInput(string id, string name, string label, CultureInfo culture) =>
        $"""
        <label for="{id}">{Text(label, culture)}</label>
        <input id="{id}" name="{name}" type="password" required maxlength="64" inputmode="numeric" autocomplete="off">
        """;

    private static string Text(string key, CultureInfo culture) => Html.Encode(Words.Get(key, culture));
}
