using ReferenceBot.Domain.Understanding;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Dialogue;

/// <summary>What people answer when they are asked whether it shall be done.</summary>
internal sealed class AnswersToQuestions
{
    private const double Sure = 0.8;

    private static readonly DialogueContext Asked = new(ListShown: false, QuestionOpen: true, Language: null);

    [TestCase("jadi")]
    [TestCase("jadi dong")]
    [TestCase("jadi e")]
    [TestCase("gas")]
    [TestCase("sip")]
    [TestCase("iyo")]
    [TestCase("io")]
    [TestCase("lanjut")]
    [TestCase("ok pesan")]
    [TestCase("oke jadi pesan")]
    [TestCase("ya pesan")]
    [TestCase("ya reservasi")]
    [TestCase("ya perpanjang")]
    [TestCase("ya batalkan")]
    [TestCase("ya, batalkan saja")]
    [TestCase("yes renew")]
    [TestCase("yes cancel it")]
    [TestCase("yes please, book it")]
    [TestCase("su, pesan sa")]
    [TestCase("io, pesan sa kaka")]
    public void A_yes_may_repeat_what_was_asked(string message) => Assert.That(Answer(message), Is.EqualTo((IntentNames.Affirm, true)));

    [TestCase("tunggu dulu")]
    [TestCase("nanti dulu")]
    [TestCase("nanti saja")]
    [TestCase("jangan dulu")]
    [TestCase("jang dolo kaka")]
    [TestCase("belum")]
    [TestCase("sonde jadi")]
    [TestCase("keep it")]
    [TestCase("not now")]
    [TestCase("maybe later, thanks")]
    public void Not_yet_is_a_no(string message) => Assert.That(Answer(message), Is.EqualTo((IntentNames.Deny, true)));

    [TestCase("ya pesan Laskar Pelangi", IntentNames.PlaceHold)]
    [TestCase("jadi, berapa denda saya", IntentNames.Fines)]
    [TestCase("ya, perpanjang semua", IntentNames.RenewAll)]
    public void A_yes_with_more_in_it_is_a_wish(string message, string intent) => Assert.That(Answer(message).Intent, Is.EqualTo(intent));

    [TestCase("please cancel")]
    [TestCase("ok batal")]
    [TestCase("batalkan")]
    public void Calling_it_off_without_a_yes_is_a_no(string message) => Assert.That(Answer(message).Intent, Is.EqualTo(IntentNames.Deny));

    [TestCase("su pesan")]
    [TestCase("jadi?")]
    [TestCase("ya pesan?")]
    public void What_tells_or_asks_is_no_plain_yes(string message) =>
        Assert.That(Answer(message), Is.Not.EqualTo((IntentNames.Affirm, true)));

    [TestCase("ya pesan", IntentNames.PlaceHold)]
    [TestCase("keep it", IntentNames.PlaceHold)]
    public void Nothing_is_answered_when_nothing_was_asked(string message, string intent) =>
        Assert.That(SharedModel.Understander.Understand(message, SharedModel.NothingOpen).Candidates[0].Intent, Is.EqualTo(intent));

    private static (string Intent, bool Sure) Answer(string message)
    {
        var understanding = SharedModel.Understander.Understand(message, Asked);
        return understanding.Wishes is [var wish, ..] ? (wish.Intent, wish.Confidence >= Sure) : ("rejected", false);
    }
}
