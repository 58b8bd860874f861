using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Web;

/// <summary>Linking a card on the one-time page of a library that is served on one's own machine.</summary>
internal sealed partial class LinkingTests
{
    private readonly DataFolder _folder = new();
    private ServedLibrary _library = null!;
    private LinkVisit _visit = null!;

    [OneTimeSetUp]
    public async Task Serve()
    {
        _library = await ServedLibrary.StartAsync(_folder, "serve");
        _visit = new LinkVisit(_folder, _library);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        _visit.Dispose();
        var run = await _library.StopAsync();
        await _library.DisposeAsync();
        _folder.Dispose();
        Assert.That((run.ExitCode, run.Errors), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task A_card_is_linked_on_the_page_that_the_chat_offers_and_the_chat_then_lists_its_loans()
    {
        var offered = await ReferenceBotProgram.ChatAsync(_folder, ["pinjaman saya"], "--conversation", "maria");
        var page = LinkPages().Match(ReplyOf(offered)).Value;
        var doctor = await ReferenceBotProgram.RunAsync(_folder, "doctor");
        var pin = Regex.Match(doctor.Output, @"KPG0001 · PIN (\d{6})").Groups[1].Value;
        var first = await _visit.FillInAsync(page, "KPG0001", pin, "same-origin");
        Assert.That(first.Status, Is.EqualTo(HttpStatusCode.OK), first.Page);
        Assert.That(first.Page, Does.Contain("kembali ke obrolan"));
        var second = await _visit.FillInAsync(page, "KPG0001", pin, "same-origin");
        Assert.That(second.Status, Is.EqualTo(HttpStatusCode.Gone));
        Assert.That(second.Page, Does.Contain("Minta tautan baru").And.Not.Contain("<form"));
        var loans = await ReferenceBotProgram.ChatAsync(_folder, ["pinjaman saya"], "--conversation", "maria");
        Assert.That(loans[0].GetProperty("calls")[0].GetProperty("outcome").GetString(), Is.EqualTo("done"));
        Assert.That(ReplyOf(loans), Does.Contain("Pinjaman atas kartu ini"));
    }

    [Test]
    public async Task Five_wrong_pins_are_enough()
    {
        var page = await _visit.OfferAsync("web:penebak");
        var pin = await _visit.PinOfAsync("KPG0002");
        for (var tried = 0; tried < 5; tried++)
            Assert.That((await _visit.FillInAsync(page, "KPG0002", "salah")).Status, Is.EqualTo(HttpStatusCode.UnprocessableEntity));
        var right = await _visit.FillInAsync(page, "KPG0002", pin);
        Assert.That(right.Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(right.Page, Does.Contain("Terlalu banyak percobaan"));
        var other = await _visit.OfferAsync("web:penebak-lain");
        Assert.That((await _visit.FillInAsync(other, "KPG0002", pin)).Status, Is.EqualTo(HttpStatusCode.TooManyRequests));
    }

    [Test]
    public async Task A_wrong_pin_may_be_corrected_and_is_not_shown_again()
    {
        var page = await _visit.OfferAsync("web:keliru");
        var wrong = await _visit.FillInAsync(page, "<b>KPG0003</b>", "909090");
        Assert.That(wrong.Page, Does.Contain("tidak cocok").And.Contain("<form").And.Not.Contain("909090").And.Not.Contain("<b>"));
        var right = await _visit.FillInAsync(page, " KPG0003 ", await _visit.PinOfAsync("KPG0003"));
        Assert.That(right.Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [TestCase("cross-site")]
    [TestCase("same-site")]
    public async Task A_form_of_another_site_is_not_taken_and_uses_nothing_up(string site)
    {
        var page = await _visit.OfferAsync("web:" + site);
        var foreign = await _visit.FillInAsync(page, "KPG0004", await _visit.PinOfAsync("KPG0004"), site);
        Assert.That(foreign.Status, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That((await _library.Browser.GetAsync(page)).StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task An_origin_that_is_not_ours_is_not_taken()
    {
        var page = await _visit.OfferAsync("web:asal");
        using var request = new HttpRequestMessage(HttpMethod.Post, page) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Origin", "https://jahat.example");
        using var response = await _library.Browser.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
    }

    [Test]
    public async Task Nobody_may_keep_frame_or_script_the_page()
    {
        using var response = await _library.Browser.GetAsync(await _visit.OfferAsync("web:tajuk"));
        Assert.That(Header(response, "Content-Security-Policy"), Does.Match(
            "^default-src 'none'; style-src 'sha256-[^' ]+'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$"));
        Assert.That(Header(response, "X-Frame-Options"), Is.EqualTo("DENY"));
        Assert.That(Header(response, "Referrer-Policy"), Is.EqualTo("no-referrer"));
        Assert.That(Header(response, "Cache-Control"), Is.EqualTo("no-store"));
        Assert.That(Header(response, "X-Content-Type-Options"), Is.EqualTo("nosniff"));
        Assert.That(response.Headers.Contains("Server"), Is.False);
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain("<script").And.Not.Contain("style=\""));
    }

    [Test]
    public async Task The_pin_is_hidden_and_not_remembered_and_both_fields_are_labelled()
    {
        var html = await _library.Browser.GetStringAsync(await _visit.OfferAsync("web:isian"));
        Assert.That(html, Does.Contain("<label for=\"card\">").And.Contain("<label for=\"pin\">"));
        Assert.That(html, Does.Match("<input id=\"pin\"[^>]*type=\"password\"[^>]*inputmode=\"numeric\"[^>]*autocomplete=\"off\""));
    }

    [TestCase("id-ID,id;q=0.9,en;q=0.5", "", "id")]
    [TestCase("en-US,en;q=0.9", "", "en")]
    [TestCase("fr, en;q=0.8, id;q=0.9", "", "id")]
    [TestCase("in-ID", "", "id")]
    [TestCase("nl", "", "id")]
    [TestCase("id", "?lang=en", "en")]
    [TestCase("en", "?lang=tlh", "en")]
    public async Task The_page_speaks_as_the_browser_wishes_or_as_was_chosen(string wish, string query, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/link/tidak-ada" + query);
        request.Headers.Add("Accept-Language", wish);
        using var response = await _library.Browser.SendAsync(request);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Gone));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain($"<html lang=\"{language}\">"));
    }

    [Test]
    public async Task A_form_that_is_too_large_is_not_read()
    {
        var page = await _visit.OfferAsync("web:besar");
        Assert.That((await _visit.FillInAsync(page, new string('9', 5000), "1")).Status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task The_program_says_that_it_lives_and_is_ready()
    {
        var live = await _library.Browser.GetStringAsync("/health/live");
        var ready = JsonSerializer.Deserialize<JsonElement>(await _library.Browser.GetStringAsync("/health/ready"));
        Assert.That(live, Is.EqualTo("""{"status":"Healthy","checks":{}}"""));
        Assert.That(ready.GetProperty("status").GetString(), Is.EqualTo("Healthy"));
        Assert.That(
            ready.GetProperty("checks").EnumerateObject().Select(check => check.Name),
            Is.EquivalentTo(new[] { "database", "index", "understanding" }));
    }

    [Test]
    public async Task Metrics_are_shown_to_nobody_unless_somebody_asks_for_them() =>
        Assert.That((await _library.Browser.GetAsync("/metrics")).StatusCode, Is.EqualTo(HttpStatusCode.NotFound));

    [Test]
    public async Task A_port_that_is_taken_is_told_in_one_line()
    {
        Assert.That(await _library.Browser.GetStringAsync("/health/live"), Is.Not.Empty);
        var run = await ReferenceBotProgram.RunAsync(_folder, "serve", "--urls", _library.Address.ToString());
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.ErrorLines, Has.Count.EqualTo(1), run.Errors);
        Assert.That(run.Errors, Does.StartWith($"http://127.0.0.1:{_library.Address.Port}").And.Contain("--urls"));
    }

    private static string ReplyOf(IReadOnlyList<JsonElement> turns) => turns[0].GetProperty("reply").GetProperty("text").GetString()!;

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));

    [GeneratedRegex("/link/[a-z2-7]{32}")]
    private static partial Regex LinkPages();
}
