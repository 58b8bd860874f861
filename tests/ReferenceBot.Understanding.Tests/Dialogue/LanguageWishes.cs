using ReferenceBot.Domain.Conversations;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Dialogue;

internal sealed class LanguageWishes
{
    [TestCase("kamus bahasa Belanda")]
    [TestCase("yang bahasa indonesia aja")]
    [TestCase("just the English ones")]
    [TestCase("injil bahasa kupang")]
    [TestCase("novel bahasa inggris")]
    [TestCase("buku berbahasa Jepang")]
    [TestCase("kursus bahasa inggris")]
    public void A_language_of_books_does_not_change_the_bot_s(string message) =>
        Assert.That(Intents(message), Has.None.EqualTo(IntentNames.ChangeLanguage));

    [TestCase("jawab pakai bahasa inggris")]
    [TestCase("english please")]
    [TestCase("ganti bahasa indonesia dong")]
    [TestCase("could you switch to English")]
    [TestCase("omong bahasa kupang sa")]
    [TestCase("bahasa inggris aja")]
    public void A_wish_for_answers_in_a_language_changes_it(string message) =>
        Assert.That(Intents(message), Is.EqualTo(new[] { IntentNames.ChangeLanguage }));

    [TestCase("Umbu Landu Paranggi")]
    [TestCase("Gerson Poyk")]
    [TestCase("zxcvbb qwrtp")]
    public void A_name_or_noise_tells_no_language(string message) =>
        Assert.That(SharedModel.Understander.Understand(message, SharedModel.NothingOpen).Language, Is.Null);

    [Test]
    public void A_foreign_title_in_small_letters_leaves_the_sentence_its_language() =>
        Assert.That(
            SharedModel.Understander.Understand("saya cari buku the catcher in the rye", SharedModel.NothingOpen).Language,
            Is.EqualTo(SpokenLanguage.Indonesian));

    private static IEnumerable<string> Intents(string message) =>
        SharedModel.Understander.Understand(message, SharedModel.NothingOpen).Wishes.Select(wish => wish.Intent);
}
