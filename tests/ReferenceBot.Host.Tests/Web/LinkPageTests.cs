using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using ReferenceBot.Circulation.Patrons;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Texts;
using ReferenceBot.Host.Linking;

namespace ReferenceBot.Host.Tests.Web;

/// <summary>What the linking page asks of whom.</summary>
internal sealed partial class LinkPageTests
{
    [TestCase(LinkOutcome.Wrong, "card pin")]
    [TestCase(LinkOutcome.GuardianNeeded, "card pin guardian_card guardian_pin consent")]
    [TestCase(LinkOutcome.GuardianWrong, "card pin guardian_card guardian_pin consent")]
    [TestCase(LinkOutcome.Linked, "")]
    public void A_guardian_is_asked_only_for_a_childs_card(LinkOutcome outcome, string fields)
    {
        var html = Page(outcome, "id");
        Assert.That(string.Join(' ', Names().Matches(html).Select(match => match.Groups[1].Value)), Is.EqualTo(fields));
        Assert.That(Ids().Matches(html).Select(match => match.Groups[1].Value), Has.All.Matches<string>(id => html.Contains($"<label for=\"{id}\">")));
    }

    [TestCase("id", "Orang tua atau wali perlu menyetujuinya")]
    [TestCase("en", "A parent or guardian has to agree")]
    public void Who_has_to_agree_and_where_to_go_without_a_card_is_told(string language, string words) =>
        Assert.That(Page(LinkOutcome.GuardianNeeded, language), Does.Contain(words).And.Match("meja layanan|desk"));

    private static string Page(LinkOutcome outcome, string language) => new LinkPage(Options.Create(new LibraryOptions { Name = "Kota" })).Write(
        LinkMessage.Of(outcome), language == "en" ? Cultures.English : Cultures.Indonesian);

    [GeneratedRegex("<input [^>]*name=\"([^\"]+)\"")]
    private static partial Regex Names();

    [GeneratedRegex("<input id=\"([^\"]+)\"")]
    private static partial Regex Ids();
}
