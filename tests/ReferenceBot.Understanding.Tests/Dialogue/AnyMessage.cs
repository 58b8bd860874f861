using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Understanding;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Dialogue;

/// <summary>What holds for every message.</summary>
internal sealed class AnyMessage
{
    private static readonly string[] Seeds =
        ["perpanjang ", "cari buku ", "?", ", ", " dan ", "😂", "ＡＢＣ", "١٢٣", "\u202E", "\uD800", "", "\0", "yang ke 2 ",
         "\"", "[x](y)",
         "tolong ", "𝕏", "\n", "ISBN 978", "10.1000/", "e\u0301", "ß", "中文", "."];

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Understanding_never_throws_and_keeps_its_promises(int[] picks, string noise)
    {
        var message = string.Concat((picks ?? []).Select(pick => Seeds[(int)((uint)pick % (uint)Seeds.Length)])) + noise;
        var understanding = SharedModel.Understander.Understand(message, SharedModel.EverythingOpen);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(understanding.Wishes.Count == 0, Is.EqualTo(understanding.Decision == Decision.Reject));
            Assert.That(understanding.Candidates, Has.Count.GreaterThanOrEqualTo(3));
            Assert.That(understanding.Candidates.Select(candidate => candidate.Probability), Is.Ordered.Descending);
            Assert.That(understanding.Confidence, Is.InRange(0, 1));
            Assert.That(understanding.Wishes.Select(wish => wish.Intent), Has.All.Matches<string>(IntentNames.All.Contains));
        }
    }

    [Test]
    public void A_very_long_message_is_understood_in_time()
    {
        var message = string.Concat(Enumerable.Repeat("tolong perpanjang buku saya, dan terus cek denda? ", 4000));
        Assert.That(() => SharedModel.Understander.Understand(message, SharedModel.NothingOpen), Throws.Nothing);
    }

    [Test]
    public void The_language_of_the_conversation_changes_nothing()
    {
        foreach (var message in new[] { "2 aja", "perpanjang buku saya", "opening hours?", "beta pung denda barapa" })
        {
            var alone = SharedModel.Understander.Understand(message, SharedModel.NothingOpen);
            var english = SharedModel.Understander.Understand(message, SharedModel.NothingOpen with { Language = SpokenLanguage.English });
            Assert.That(english.Candidates, Is.EqualTo(alone.Candidates));
        }
    }

    [Test]
    public void The_same_message_is_understood_the_same_on_many_threads()
    {
        var messages = new[] { "perpanjang semua buku", "ada wifi ko", "find articles on corals", "cek denda, terus jam buka?",
            "resep nasi goreng" };
        var alone = messages.Select(Confidence).ToArray();
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            Assert.That(Confidence(messages[i % messages.Length]), Is.EqualTo(alone[i % messages.Length])));
    }

    private static double Confidence(string message) => SharedModel.Understander.Understand(message, SharedModel.EverythingOpen).Confidence;
}
