using ReferenceBot.Assistant.Tests.Arranging;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Tests.Acts;

/// <summary>A patron whose card is linked has things done: asked by name, done once, told item by item.</summary>
public sealed class ConfirmedActs
{
    private const string Conversation = "terminal:test";

    private static readonly ARecord Flores = ARecord.Called("Kopi Flores").By("Maria", "Lao").In(2001);
    private static readonly ARecord Java = ARecord.Called("Teh Jawa").In(2010);
    private static readonly ARecord Timor = ARecord.Called("Madu Timor").In(2015);

    private readonly LibraryDesk _desk = new();

    private ConversationDriver Chat => _desk.Conversation();

    [SetUp]
    public void ACardIsLinked()
    {
        _desk.Catalogue.Put(Flores, Java, Timor);
        _desk.Links.Link(Conversation, "K1");
        _desk.Circulation.Patrons["K1"] = new Patron("K1", "Ani", Domain.Records.Audience.Adult, "PUSAT");
    }

    [TearDown]
    public void Close() => _desk.Dispose();

    [Test]
    public async Task A_hold_is_asked_by_title_and_place_and_placed_once()
    {
        var asked = await Chat.Say("pesan Kopi Flores", Meaning.Of(Intents.PlaceHold, ("title", "Kopi Flores")));
        Assert.That(asked.Text, Does.Contain("Reservasi \"Kopi Flores\", diambil di Gedung Pusat?"));
        Assert.That(asked.Buttons, Is.SupersetOf(new[] { "ya", "batal" }));
        Assert.That(Outcome(asked, "Holds.Place"), Is.EqualTo(("needs_confirmation", true)));
        Assert.That(_desk.Circulation.Done, Is.Empty);

        var done = await Yes();
        Assert.That(done.Text, Does.Contain("Kopi Flores · sudah direservasi: antrean ke-1, diambil di Gedung Pusat"));
        Assert.That(Outcome(done, "Holds.Place"), Is.EqualTo(("done", true)));
        Assert.That(done.Records, Is.EqualTo(new[] { Flores.Id }));

        Assert.That((await Yes()).Text, Does.Contain("tidak ada yang menunggu jawaban"));
        Assert.That(_desk.Circulation.Done, Is.EqualTo(new[] { $"place_hold {Flores.Id}" }));
    }

    [Test]
    public async Task No_and_then_yes_does_nothing()
    {
        await AskForHold();
        Assert.That((await Chat.Say("batal", Meaning.Of(Intents.Deny))).Text, Does.StartWith("Baik, tidak jadi."));
        Assert.That((await Yes()).Text, Does.Contain("tidak ada yang menunggu jawaban"));
        Assert.That(_desk.Circulation.Done, Is.Empty);
    }

    [Test]
    public async Task Renewing_all_does_what_can_be_done_and_says_why_the_rest_cannot()
    {
        LendAll();
        _desk.Circulation.Refuses["L2"] = new Refusal(Refusals.RequestedByAnother);
        var asked = await Chat.Say("perpanjang semua", Meaning.Of(Intents.RenewAll));
        Assert.That(asked.Text, Does.Contain("perpanjang \"Kopi Flores\", perpanjang \"Madu Timor\"").And.Contain("anggota lain sudah menunggu"));
        var done = await Yes();
        Assert.That(done.Text.Split('\n').Take(3), Is.EqualTo(new[]
        {
            "1. Kopi Flores · sudah diperpanjang sampai Senin, 7 Desember 2026",
            "2. Teh Jawa · tidak bisa diperpanjang: anggota lain sudah menunggu judul ini",
            "3. Madu Timor · sudah diperpanjang sampai Rabu, 9 Desember 2026",
        }));
        Assert.That(
            done.Calls[0].GetProperty("items").EnumerateArray().Select(item =>
                (item.GetProperty("id").GetString(), item.GetProperty("outcome").GetString(), item.GetProperty("reason").GetString())),
            Is.EqualTo(new[] { ("L1", "done", null), ("L2", "refused", "requested_by_another"), ("L3", "done", null) }));
        Assert.That(_desk.Circulation.Done, Is.EqualTo(new[] { "renew_loan L1", "renew_loan L3" }));
    }

    [Test]
    public async Task What_the_rules_refuse_is_said_without_a_question()
    {
        LendAll();
        _desk.Circulation.Refuses["L1"] = new Refusal(Refusals.RenewalLimit) { Number = 1 };
        var told = await Chat.Say("perpanjang Kopi Flores", Meaning.Of(Intents.RenewLoan, ("title", "kopi flores")));
        Assert.That(told.Text, Is.EqualTo("Kopi Flores · tidak bisa diperpanjang: sudah diperpanjang 1 kali, itu batasnya"));
        Assert.That((await Yes()).Text, Does.Contain("tidak ada yang menunggu jawaban"));
    }

    [Test]
    public async Task A_search_beside_an_act_is_answered_at_once_and_the_act_waits()
    {
        var told = await Chat.Say(
            "pesan Teh Jawa, dan cari kopi",
            Meaning.Of(Intents.PlaceHold, ("title", "Teh Jawa")).In("pesan Teh Jawa"),
            Meaning.Of(Intents.FindLiterature, ("topic", "kopi")).In("cari kopi"));
        Assert.That(told.Text, Does.Contain("Tentang \"kopi\"").And.Contain("Reservasi \"Teh Jawa\""));
        Assert.That(told.Text.IndexOf("Reservasi \"Teh", StringComparison.Ordinal), Is.GreaterThan(told.Text.IndexOf("Tentang", StringComparison.Ordinal)));
        Assert.That(told.Records, Is.EqualTo(new[] { Flores.Id, Java.Id }));
        await Yes();
        Assert.That(_desk.Circulation.Done, Is.EqualTo(new[] { $"place_hold {Java.Id}" }));
    }

    [Test]
    public async Task Two_acts_of_one_message_are_one_question()
    {
        LendAll();
        var asked = await Chat.Say(
            "perpanjang Kopi Flores dan pesan Teh Jawa",
            Meaning.Of(Intents.RenewLoan, ("title", "Kopi Flores")).In("perpanjang Kopi Flores"),
            Meaning.Of(Intents.PlaceHold, ("title", "Teh Jawa")).In("pesan Teh Jawa"));
        Assert.That(asked.Text, Does.Contain("Kerjakan semua ini: perpanjang \"Kopi Flores\", reservasi \"Teh Jawa\"?"));
        var done = await Yes();
        Assert.That(done.Functions, Is.EqualTo("Loans.Renew+Holds.Place"));
        Assert.That(_desk.Circulation.Done, Is.EqualTo(new[] { "renew_loan L1", $"place_hold {Java.Id}" }));
    }

    [Test]
    public async Task Something_else_asked_meanwhile_is_answered_and_the_question_stands()
    {
        await AskForHold();
        var told = await Chat.Say("jam buka?", Meaning.Of(Intents.OpeningHours));
        Assert.That(told.Text, Does.StartWith("Jam buka").And.Contain("Yang tadi masih menunggu jawaban: \"Kopi Flores\"."));
        await Yes();
        Assert.That(_desk.Circulation.Done, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_new_question_closes_the_one_before_and_says_so()
    {
        await AskForHold();
        var told = await Chat.Say("pesan Teh Jawa", Meaning.Of(Intents.PlaceHold, ("title", "Teh Jawa")));
        Assert.That(told.Text, Does.Contain("tidak saya kerjakan: \"Kopi Flores\"").And.Contain("Reservasi \"Teh Jawa\""));
        await Yes();
        Assert.That(_desk.Circulation.Done, Is.EqualTo(new[] { $"place_hold {Java.Id}" }));
    }

    [Test]
    public async Task A_yes_that_comes_late_is_asked_for_again()
    {
        await AskForHold();
        _desk.Clock.Advance(TimeSpan.FromMinutes(11));
        var again = await Yes();
        Assert.That(again.Text, Does.Contain("Reservasi \"Kopi Flores\", diambil di Gedung Pusat?"));
        Assert.That(_desk.Circulation.Done, Is.Empty);
        await Yes();
        Assert.That(_desk.Circulation.Done, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_doubtful_yes_does_nothing()
    {
        await AskForHold();
        var told = await Chat.Say("ya ampun", Meaning.Of(Intents.Affirm) with { Confidence = .3 });
        Assert.That(told.Text, Does.Contain("masih menunggu jawaban"));
        Assert.That(_desk.Circulation.Done, Is.Empty);
    }

    [TestCase("ya tapi yang nomor 2")]
    [TestCase("ya, tapi jangan sekarang")]
    [TestCase("ya, kecuali itu")]
    [TestCase("ya, yang Ronggeng saja")]
    [TestCase("iya nanti saja")]
    [TestCase("nanti ya")]
    [TestCase("bisa ya?")]
    [TestCase("ya?")]
    [TestCase("ya ampun")]
    [TestCase("ya mungkin")]
    [TestCase("ya kalau gratis")]
    [TestCase("are you sure")]
    [TestCase("yes but not that one")]
    [TestCase("yes, Edensor instead")]
    [TestCase("yes cancel it")]
    public async Task A_yes_with_anything_else_in_it_does_nothing(string words)
    {
        await AskForHold();
        var told = await Chat.Say(words, Meaning.Of(Intents.Affirm));
        Assert.That(told.Text, Does.Contain("masih menunggu jawaban"), words);
        Assert.That(_desk.Circulation.Done, Is.Empty);
    }

    [TestCase("ya")]
    [TestCase("Iya!")]
    [TestCase("boleh kak")]
    [TestCase("oke jadi pesan")]
    [TestCase("ya, pesan saja")]
    [TestCase("sip, tolong")]
    [TestCase("jadi dong")]
    [TestCase("iyo")]
    [TestCase("yes please")]
    [TestCase("yes, place the hold")]
    [TestCase("OK, thank you")]
    public async Task A_plain_yes_needs_no_model(string words)
    {
        await AskForHold();
        await Chat.Say(words, Meaning.Refused());
        Assert.That(_desk.Circulation.Done, Has.Count.EqualTo(1), words);
    }

    [TestCase("ya, batalkan")]
    [TestCase("ya batalkan saja")]
    [TestCase("yes cancel it")]
    public async Task A_yes_to_cancelling_may_say_so(string words)
    {
        await AskForHold();
        await Yes();
        await Chat.Say("batalkan reservasi", Meaning.Of(Intents.CancelHold));
        await Chat.Say(words, Meaning.Of(Intents.Deny));
        Assert.That(_desk.Circulation.Holds, Is.Empty, words);
    }

    [TestCase("batal")]
    [TestCase("tidak jadi")]
    [TestCase("ga usah deh")]
    [TestCase("jangan")]
    [TestCase("no thanks")]
    public async Task A_plain_no_needs_no_model(string words)
    {
        await AskForHold();
        Assert.That((await Chat.Say(words, Meaning.Refused())).Text, Does.StartWith("Baik, tidak jadi."), words);
        await Yes();
        Assert.That(_desk.Circulation.Done, Is.Empty);
    }

    [Test]
    public async Task A_yes_beside_a_question_is_asked_for_again_and_beside_a_request_it_counts()
    {
        await AskForHold();
        var asked = await Chat.Say(
            "oh iya, jam buka?", Meaning.Of(Intents.Affirm).In("oh iya"), Meaning.Of(Intents.OpeningHours).In("jam buka?"));
        Assert.That(asked.Text, Does.Contain("Jam buka").And.Contain("masih menunggu jawaban"));
        Assert.That(_desk.Circulation.Done, Is.Empty);
        await Chat.Say(
            "ya, dan cari kopi", Meaning.Of(Intents.Affirm).In("ya"), Meaning.Of(Intents.FindLiterature, ("topic", "kopi")).In("cari kopi"));
        Assert.That(_desk.Circulation.Done, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task One_loan_named_twice_is_renewed_once()
    {
        LendAll();
        await Chat.Say(
            "perpanjang Teh Jawa dan perpanjang semua",
            Meaning.Of(Intents.RenewLoan, ("title", "Teh Jawa")).In("perpanjang Teh Jawa"),
            Meaning.Of(Intents.RenewAll).In("perpanjang semua"));
        await Yes();
        Assert.That(_desk.Circulation.Done, Is.EquivalentTo(new[] { "renew_loan L1", "renew_loan L2", "renew_loan L3" }));
    }

    [Test]
    public async Task All_but_one_are_renewed()
    {
        LendAll();
        await Chat.Say("perpanjang semua kecuali Madu Timor dan Kopi Flores", Meaning.Of(Intents.RenewAll));
        await Yes();
        Assert.That(_desk.Circulation.Done, Is.EqualTo(new[] { "renew_loan L2" }));
    }

    [Test]
    public async Task Two_titles_are_two_holds_and_one_that_is_not_held_is_named()
    {
        var asked = await Chat.Say(
            "pesan Kopi Flores, Teh Jawa dan Sirih",
            Meaning.Of(Intents.PlaceHold, ("title", "Kopi Flores"), ("title", "Teh Jawa"), ("title", "Sirih")));
        Assert.That(asked.Text, Does.Contain("\"Sirih\" tidak ada di koleksi kami"));
        await Yes();
        Assert.That(_desk.Circulation.Holds.Select(hold => hold.Title), Is.EqualTo(new[] { "Kopi Flores", "Teh Jawa" }));
    }

    [Test]
    public async Task All_holds_are_given_up_together_and_of_several_none_is_guessed()
    {
        await Two_titles_are_two_holds_and_one_that_is_not_held_is_named();
        var which = await Chat.Say("batalkan reservasi", Meaning.Of(Intents.CancelHold));
        Assert.That(which.Text, Does.Contain("Reservasi yang mana?"));
        await Chat.Say("batalkan semua reservasi saya", Meaning.Of(Intents.CancelHold));
        await Yes();
        Assert.That(_desk.Circulation.Holds, Is.Empty);
    }

    [Test]
    public async Task A_position_means_the_list_that_the_same_message_asked_for()
    {
        await Chat.Say("cari teh", Meaning.Of(Intents.FindLiterature, ("topic", "teh")));
        var asked = await Chat.Say(
            "ada buku kopi? pesan yang pertama",
            Meaning.Of(Intents.FindLiterature, ("topic", "kopi")).In("ada buku kopi?"),
            Meaning.Of(Intents.PlaceHold, ("ordinal", 1)).In("pesan yang pertama"));
        Assert.That(asked.Text, Does.Contain("Reservasi \"Kopi Flores\""));
    }

    [Test]
    public async Task A_title_that_several_works_have_is_asked_about_and_the_pick_is_held()
    {
        _desk.Catalogue.Put(ARecord.Called("Gula").In(2001), ARecord.Called("gula").In(2002));
        var which = await Chat.Say("pesan gula", Meaning.Of(Intents.PlaceHold, ("title", "gula")));
        Assert.That(which.Text, Does.Contain("Yang nomor berapa?"));
        var asked = await Chat.Say("nomor 2", Meaning.Of(Intents.SelectItem, ("ordinal", 2)));
        Assert.That(asked.Text, Does.Contain("Reservasi \"gula\""));
    }

    [Test]
    public async Task A_title_that_no_detail_was_found_in_stands_before_what_was_spoken_of_last()
    {
        await Chat.Say("teh jawa", Meaning.Of(Intents.FindKnownItem, ("title", "Teh Jawa")));
        var named = await Chat.Say("pesan madu timor dong", Meaning.Of(Intents.PlaceHold));
        Assert.That(named.Text, Does.Not.Contain("Teh Jawa"));
        var pointed = await Chat.Say("pesan buku ini untuk saya dong", Meaning.Of(Intents.PlaceHold));
        Assert.That(pointed.Functions, Is.EqualTo("Holds.Place"));
    }

    [Test]
    public async Task Another_pickup_location_needs_no_model_either()
    {
        _desk.Library.Branches.Add(new Branch { Code = "OEBOBO", Name = "Taman Oebobo", NameEn = "Oebobo Garden" });
        await AskForHold();
        var again = await Chat.Say("ya, tapi diambil di Oebobo", Meaning.Of(Intents.HoldStatus));
        Assert.That(again.Text, Does.Contain("diambil di Taman Oebobo?"));
        Assert.That(_desk.Circulation.Done, Is.Empty);
    }

    [TestCase("ya, tapi ambil di Oebobo")]
    [TestCase("yes, at Oebobo please")]
    public async Task A_yes_to_another_pickup_location_is_asked_about_again(string words)
    {
        _desk.Library.Branches.Add(new Branch { Code = "OEBOBO", Name = "Taman Oebobo", NameEn = "Oebobo Garden" });
        await AskForHold();
        var again = await Chat.Say(words, Meaning.Of(Intents.Affirm));
        Assert.That(again.Text, Does.Contain("Reservasi \"Kopi Flores\", diambil di Taman Oebobo?").And.Not.Contain("tidak saya kerjakan"));
        Assert.That(_desk.Circulation.Done, Is.Empty);
        await Yes();
        Assert.That(_desk.Circulation.Holds.Single().PickupBranch, Is.EqualTo("OEBOBO"));
    }

    [Test]
    public async Task A_pickup_location_that_is_none_of_ours_is_told_and_nothing_is_asked()
    {
        _desk.Library.Branches.Add(new Branch { Code = "OEBOBO", Name = "Taman Oebobo", NameEn = "Oebobo Garden" });
        const string Words = "pesan Kopi Flores, ambil di Kefamenanu";
        var told = await Chat.Say(Words, Meaning.Of(Intents.PlaceHold, ("title", "Kopi Flores")).In(Words));
        Assert.That(told.Text, Does.Contain(
            "\"Kefamenanu\" bukan salah satu tempat ambil kami.\n\nReservasi bisa diambil di: Gedung Pusat, Taman Oebobo."));
        Assert.That(told.Text, Does.Not.Contain("pinjaman").And.Not.Contain("?"));
        Assert.That(Outcome(told, "Holds.Place"), Is.EqualTo(("refused", true)));
        Assert.That(told.Calls[^1].GetProperty("reason").GetString(), Is.EqualTo("unknown_branch"));
        Assert.That((await Yes()).Text, Does.Contain("tidak ada yang menunggu jawaban"));
        Assert.That(_desk.Circulation.Done, Is.Empty);
    }

    [TestCase("pesan Kopi Flores, ambil di perpustakaan besok")]
    [TestCase("pesan Kopi Flores, saya ambil di sana")]
    public async Task A_pickup_location_that_tells_no_place_is_the_patrons_own(string words)
    {
        var asked = await Chat.Say(words, Meaning.Of(Intents.PlaceHold, ("title", "Kopi Flores")).In(words));
        Assert.That(asked.Text, Does.Contain("Reservasi \"Kopi Flores\", diambil di Gedung Pusat?"));
    }

    [Test]
    public async Task A_yes_after_another_card_was_linked_does_nothing()
    {
        await AskForHold();
        _desk.Links.Link(Conversation, "K2");
        Assert.That((await Yes()).Text, Does.Contain("tidak saya kerjakan: \"Kopi Flores\""));
        Assert.That(_desk.Circulation.Done, Is.Empty);
    }

    [Test]
    public async Task The_question_survives_a_restart()
    {
        await AskForHold();
        _desk.Restart();
        await Yes();
        Assert.That(_desk.Circulation.Done, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Of_several_loans_the_one_picked_by_number_is_renewed()
    {
        LendAll();
        var which = await Chat.Say("perpanjang buku", Meaning.Of(Intents.RenewLoan));
        Assert.That(which.Text, Does.Contain("2. Teh Jawa").And.Contain("Yang mana yang diperpanjang?"));
        var asked = await Chat.Say("nomor 2", Meaning.Of(Intents.SelectItem, ("ordinal", 2)));
        Assert.That(asked.Text, Does.Contain("Perpanjang \"Teh Jawa\" (sekarang sampai Selasa, 1 Desember 2026)?"));
        await Yes();
        Assert.That(_desk.Circulation.Done, Is.EqualTo(new[] { "renew_loan L2" }));
    }

    [Test]
    public async Task A_hold_is_given_up_after_a_yes()
    {
        await AskForHold();
        await Yes();
        Assert.That((await Chat.Say("batal reservasi", Meaning.Of(Intents.CancelHold))).Text, Does.StartWith(
            "Kopi Flores · Maria Lao (2001)\n\nBatalkan reservasi \"Kopi Flores\" (Gedung Pusat)?"));
        Assert.That((await Yes()).Text, Is.EqualTo("Kopi Flores · reservasi sudah dibatalkan"));
        Assert.That(_desk.Circulation.Holds, Is.Empty);
    }

    [Test]
    public async Task Whether_a_hold_is_given_up_is_answered_with_words_that_cannot_be_mistaken()
    {
        await AskForHold();
        await Yes();
        var asked = await Chat.Say("batal reservasi", Meaning.Of(Intents.CancelHold));
        Assert.That(asked.Text, Does.Contain("\"ya\" untuk membatalkannya, atau \"jangan\""));
        Assert.That(
            asked.Reply.Buttons.Select(button => (button.Label, button.Send)), Is.EqualTo(new[] { ("Ya, batalkan", "ya"), ("Jangan", "jangan") }));
    }

    [Test]
    public async Task Yes_and_no_come_before_all_other_buttons()
    {
        var asked = await Chat.Say(
            "cari teh dan pesan Kopi Flores",
            Meaning.Of(Intents.FindKnownItem, ("title", "Teh Jawa")).In("cari teh"),
            Meaning.Of(Intents.PlaceHold, ("title", "Kopi Flores")).In("pesan Kopi Flores"));
        Assert.That(asked.Buttons, Has.Count.GreaterThan(2));
        Assert.That(asked.Buttons.Take(2), Is.EqualTo(new[] { "ya", "batal" }));
    }

    [Test]
    public async Task An_act_whose_end_nobody_knows_is_handed_to_a_librarian()
    {
        await AskForHold();
        _desk.Circulation.IsSilent = true;
        var told = await Yes();
        Assert.That(told.Text, Does.Contain("belum pasti apakah berhasil").And.Contain("catat untuk pustakawan"));
        Assert.That(told.Report.GetProperty("escalated").GetBoolean());
        Assert.That(Outcome(told, "Holds.Place"), Is.EqualTo(("failed", true)));
    }

    [Test]
    public async Task A_system_that_goes_down_midway_costs_only_what_was_not_done()
    {
        LendAll();
        await Chat.Say("perpanjang semua", Meaning.Of(Intents.RenewAll));
        _desk.Circulation.OnAct = act => _desk.Circulation.IsDown = act.Object == "L2";
        var told = await Yes();
        Assert.That(told.Text.Split('\n').Take(3), Is.EqualTo(new[]
        {
            "1. Kopi Flores · sudah diperpanjang sampai Senin, 7 Desember 2026",
            "2. Teh Jawa · tidak bisa diperpanjang: sistem keanggotaan sedang tidak bisa dihubungi",
            "3. Madu Timor · sudah diperpanjang sampai Rabu, 9 Desember 2026",
        }));
        Assert.That(Outcome(told, "Loans.RenewAll"), Is.EqualTo(("done", true)));
        Assert.That(_desk.Circulation.Done, Is.EqualTo(new[] { "renew_loan L1", "renew_loan L3" }));
    }

    [Test]
    public async Task With_the_system_down_each_thing_confirmed_is_named_as_not_done()
    {
        LendAll();
        await Chat.Say("perpanjang semua", Meaning.Of(Intents.RenewAll));
        _desk.Circulation.IsDown = true;
        var told = await Yes();
        foreach (var title in new[] { "Kopi Flores", "Teh Jawa", "Madu Timor" })
            Assert.That(told.Text, Does.Contain($"{title} · tidak bisa diperpanjang: sistem keanggotaan sedang tidak bisa dihubungi"));
        Assert.That(told.Calls[0].GetProperty("reason").GetString(), Is.EqualTo("system_down"));
    }

    [Test]
    public async Task A_fault_midway_saves_nothing_and_the_same_yes_is_finished_later()
    {
        LendAll();
        await Chat.Say(
            "perpanjang semua dan pesan Teh Jawa",
            Meaning.Of(Intents.RenewAll),
            Meaning.Of(Intents.PlaceHold, ("title", "Teh Jawa")));
        _desk.Circulation.OnAct = act => _ = act.Object == "L2" ? throw new TimeoutException("the database is away") : 0;
        Assert.That(Yes, Throws.TypeOf<TimeoutException>());
        Assert.That(_desk.Circulation.Done, Is.EqualTo(new[] { "renew_loan L1" }), "nothing more is begun");
        Assert.That(await _desk.StoredReports(), Has.Count.EqualTo(1), "the turn of the yes is not kept");
        _desk.Circulation.OnAct = _ => { };
        var told = await Yes();
        Assert.That(told.Text, Does.Contain("1. Kopi Flores · sudah diperpanjang sampai Senin, 7 Desember 2026"));
        Assert.That(
            _desk.Circulation.Done,
            Is.EqualTo(new[] { "renew_loan L1", "renew_loan L2", "renew_loan L3", $"place_hold {Java.Id}" }));
    }

    [Test]
    public async Task While_the_system_is_down_searching_goes_on()
    {
        _desk.Circulation.IsDown = true;
        var told = await Chat.Say(
            "pinjaman saya apa, dan cari kopi",
            Meaning.Of(Intents.MyLoans).In("pinjaman saya apa"),
            Meaning.Of(Intents.FindLiterature, ("topic", "kopi")).In("cari kopi"));
        Assert.That(told.Text, Does.Contain("sistem keanggotaan sedang tidak bisa dihubungi").And.Contain("Kopi Flores"));
        Assert.That(told.Calls[0].GetProperty("reason").GetString(), Is.EqualTo("system_down"));
    }

    [Test]
    public async Task Loans_are_listed_with_what_can_be_done_about_each()
    {
        LendAll();
        _desk.Circulation.Refuses["L2"] = new Refusal(Refusals.RequestedByAnother);
        var told = await Chat.Say("pinjaman saya", Meaning.Of(Intents.MyLoans));
        Assert.That(told.Text, Does.Contain("1. Kopi Flores · kembali paling lambat Senin, 30 November 2026 · bisa diperpanjang"));
        Assert.That(told.Records, Is.EqualTo(new[] { Flores.Id, Java.Id, Timor.Id }));
        Assert.That(told.Reply.Sources.Select(source => source.Kind), Does.Contain(Domain.Conversations.ReplySourceKind.Ils));
    }

    [Test]
    public async Task Nobody_unlinked_sees_or_changes_an_account()
    {
        LendAll();
        var stranger = _desk.Conversation("terminal:stranger");
        foreach (var intent in new[] { Intents.MyLoans, Intents.Fines, Intents.RenewAll, Intents.HoldStatus })
        {
            var told = await stranger.Say(intent, Meaning.Of(intent));
            Assert.That(told.Text, Does.Contain("/link/").And.Not.Contain("Kopi Flores"));
            Assert.That(told.Calls[0].GetProperty("outcome").GetString(), Is.EqualTo("needs_link"));
            Assert.That(told.Records, Is.Empty);
        }
    }

    [TestCase("lepas kartu saya dari chat ini")]
    [TestCase("log out please")]
    public async Task A_card_is_let_go_after_a_yes(string words)
    {
        var asked = await Chat.Say(words, Meaning.Of(Intents.LinkAccount));
        Assert.That(asked.Text, Does.Contain("K1"));
        await Yes();
        var told = await Chat.Say("pinjaman saya", Meaning.Of(Intents.MyLoans));
        Assert.That(Outcome(told, "Loans.List").Outcome, Is.EqualTo("needs_link"));
    }

    [Test]
    public async Task A_linked_card_is_named()
    {
        var told = await Chat.Say("hubungkan kartu", Meaning.Of(Intents.LinkAccount));
        Assert.That(told.Text, Is.EqualTo("Kartu K1 (Ani) terhubung dengan percakapan ini. Untuk melepasnya, tulis \"lepas kartu\"."));
    }

    [Test]
    public async Task Who_asks_to_link_a_card_is_just_given_the_page()
    {
        var told = await _desk.Conversation("terminal:stranger").Say("hubungkan kartu", Meaning.Of(Intents.LinkAccount));
        Assert.That(told.Text, Does.StartWith("Buka halaman berikut").And.Contain("Setelah itu tulis permintaannya"));
        var call = told.Calls.Single();
        Assert.That(
            (call.GetProperty("outcome").GetString(), call.GetProperty("reason").GetString()), Is.EqualTo(("needs_link", "not_linked")));
    }

    private void LendAll()
    {
        _desk.Circulation.Lend(Flores, "L1", new DateOnly(2026, 11, 30));
        _desk.Circulation.Lend(Java, "L2", new DateOnly(2026, 12, 1));
        _desk.Circulation.Lend(Timor, "L3", new DateOnly(2026, 12, 2));
    }

    private Task<Told> AskForHold() => Chat.Say("pesan Kopi Flores", Meaning.Of(Intents.PlaceHold, ("title", "Kopi Flores")));

    private Task<Told> Yes() => Chat.Say("ya", Meaning.Of(Intents.Affirm));

    private static (string? Outcome, bool Effect) Outcome(Told told, string function)
    {
        var call = told.Calls.Single(call => call.GetProperty("function").GetString() == function);
        return (call.GetProperty("outcome").GetString(), call.GetProperty("effect").GetBoolean());
    }
}
