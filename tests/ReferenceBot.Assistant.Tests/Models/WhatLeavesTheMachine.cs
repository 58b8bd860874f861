using FakeOpenAI;
using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Language.Masking;

namespace ReferenceBot.Assistant.Tests.Models;

/// <summary>What the model's server gets to read: the message without secrets, what functions returned, and nothing else.</summary>
public sealed class WhatLeavesTheMachine
{
    private static readonly string[] Reads =
        ["Catalogue_Search", "Catalogue_Details", "Catalogue_Availability", "Catalogue_Similar", "Library_Answer", "Citations_Format"];

    [Test]
    public async Task A_turn_sends_its_prompt_its_message_and_what_was_found()
    {
        await using var desk = await ModelDesk.With(
            new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee).Says("Silakan."));
        await desk.AskForCoffee("telegram:4711");
        var (first, second) = (desk.Server.Requests[0], desk.Server.Requests[1]);
        Assert.That(first.Messages, Has.Count.EqualTo(2));
        Assert.That(first.Messages[0], Does.StartWith("system:").And.Contain("in Indonesian that").And.Contain("2026-11-23 (Monday)"));
        Assert.That(first.Messages[1], Is.EqualTo("user:cari buku tentang kopi"));
        Assert.That(second.Messages.Take(2), Is.EqualTo(first.Messages));
        Assert.That(
            second.Messages[^1],
            Is.EqualTo($"tool:total=1 strict=0 complete=True\n{ARecord.Called(ModelDesk.Title).Id} Kopi Flores (2001)"));
        Assert.That(desk.Server.Requests.Select(request => request.Body), Has.None.Contains("4711"));
    }

    [Test]
    public async Task Only_functions_that_read_public_things_are_offered()
    {
        await using var desk = await ModelDesk.With(new Script());
        await desk.AskForCoffee();
        Assert.That(desk.Server.Requests[0].Tools, Is.EquivalentTo(Reads));
    }

    [Test]
    public async Task Functions_of_accounts_are_offered_where_they_are_allowed_and_wanted()
    {
        await using var desk = await ModelDesk.With(
            new Script(), options => options.AccountData = true);
        await desk.AskForCoffee();
        await desk.Chat.Say("perpanjang", Meaning.Of(Intents.RenewAll));
        Assert.That(desk.Server.Requests[0].Tools, Is.EquivalentTo(Reads));
        Assert.That(desk.Server.Requests[^1].Tools, Is.SupersetOf(new[] { "Loans_Renew", "Loans_RenewAll", "Holds_Place" }));
    }

    [Test]
    public async Task Nothing_of_earlier_turns_goes_along()
    {
        await using var desk = await ModelDesk.With(new Script());
        await desk.Chat.Say("pinjaman saya Buku Rahasia", Meaning.Of(Intents.MyLoans));
        await desk.AskForCoffee();
        Assert.That(desk.Server.Requests, Has.None.Matches<RecordedRequest>(request => request.Body.Contains("Rahasia")));
        Assert.That(desk.Server.Requests[0].Messages, Has.Count.EqualTo(2));
    }

    [TestCase("cari kopi, PIN saya 4821", "4821")]
    [TestCase("cari kopi, nik 5371012503900001", "5371012503900001")]
    [TestCase("cari kopi, balas ke ana.leo@uji.example", "ana.leo")]
    [TestCase("cari kopi, wa saya 0812-3456-7890", "3456")]
    [TestCase("cari kopi, wa saya +62 812 3456 7890", "3456")]
    public async Task Secrets_and_addresses_in_a_message_do_not_leave(string message, string secret)
    {
        await using var desk = await ModelDesk.With(new Script());
        var masked = SecretMask.Mask(message, linkingOpen: false).Text;
        desk.Library.Understanding.Meanings[masked] = Meaning.Act(ModelDesk.Coffee.In(masked));
        await desk.Chat.Say(message, ModelDesk.Coffee);
        Assert.That(desk.Server.Requests, Is.Not.Empty);
        Assert.That(desk.Server.Requests.Select(request => request.Body), Has.None.Contains(secret));
    }

    [TestCase("find books about coffee, my card is KPG0001", "find books about coffee, my card is [KARTU]")]
    [TestCase("KPG0001 cari buku sejarah timor", "[KARTU] cari buku sejarah timor")]
    [TestCase("kartu kpg-0001, cari kopi", "kartu [KARTU], cari kopi")]
    [TestCase("KPG0001/KPG0002: cari kopi", "[KARTU]/[KARTU]: cari kopi")]
    public async Task The_number_of_a_card_does_not_leave(string message, string sent)
    {
        await using var desk = await ModelDesk.With(new Script());
        await desk.Chat.Say(message, ModelDesk.Coffee);
        Assert.That(desk.Server.Requests[0].Messages[1], Is.EqualTo("user:" + sent));
    }

    [TestCase("cari kopi, kartu saya 5371-77", "cari kopi, kartu saya [KARTU]")]
    [TestCase("cari kopi, kartu saya 5371 77", "cari kopi, kartu saya [KARTU]")]
    public async Task The_number_of_the_linked_card_does_not_leave_whatever_it_looks_like(string message, string sent)
    {
        await using var desk = await ModelDesk.With(new Script());
        desk.Library.Links.Link("terminal:test", "537177");
        await desk.Chat.Say(message, ModelDesk.Coffee);
        Assert.That(desk.Server.Requests[0].Messages[1], Is.EqualTo("user:" + sent));
    }

    [TestCase("ada buku ISBN 978-602-03-3160-7?")]
    [TestCase("ada 1984 karya Orwell?")]
    [TestCase("cari DOI 10.1000/182")]
    [TestCase("cari DOI 10.1000/abcd1234")]
    [TestCase("buku 1984 harga Rp15000")]
    public async Task Numbers_of_books_leave_as_they_are(string message)
    {
        await using var desk = await ModelDesk.With(new Script());
        await desk.Chat.Say(message, Meaning.Of(Intents.FindKnownItem));
        Assert.That(desk.Server.Requests[0].Messages[1], Is.EqualTo("user:" + message));
    }

    [Test]
    public async Task The_sender_and_the_name_of_a_file_do_not_leave()
    {
        await using var desk = await ModelDesk.With(new Script());
        desk.Library.Understanding.Meanings["cari kopi"] = Meaning.Act(ModelDesk.Coffee.In("cari kopi"));
        await desk.Chat.Send(new IncomingMessage
        {
            Conversation = "telegram:1",
            Sender = "ana-leo-99",
            Text = "cari kopi",
            File = "ktp-ana.jpg",
        });
        Assert.That(desk.Server.Requests, Is.Not.Empty);
        Assert.That(desk.Server.Requests.Select(request => request.Body), Has.None.Contains("ana"));
    }

    [Test]
    public async Task A_key_is_sent_to_its_own_server_and_nothing_is_sent_without_one()
    {
        await using var open = await ModelDesk.With(new Script());
        await open.AskForCoffee();
        Assert.That(open.Server.Requests[0].Headers.Keys, Has.No.Member("Authorization"));
        await using var keyed = await ModelDesk.With(new Script(), options => options.ApiKey = "sk-test");
        await keyed.AskForCoffee();
        Assert.That(keyed.Server.Requests[0].Headers["Authorization"], Is.EqualTo("Bearer sk-test"));
    }

    [Test]
    public async Task A_server_that_sends_us_elsewhere_is_not_followed()
    {
        await using var elsewhere = await FakeOpenAIServer.StartAsync(new Script());
        await using var desk = await ModelDesk.With(new Script().Then(
            new ScriptedAnswer { Kind = AnswerKind.Redirect, Text = elsewhere.Endpoint + "/chat/completions" }).ForEver());
        var told = await desk.AskForCoffee();
        Assert.That(elsewhere.Requests, Is.Empty);
        Assert.That(told.Text, Does.StartWith(ModelDesk.FoundCoffee));
    }
}
