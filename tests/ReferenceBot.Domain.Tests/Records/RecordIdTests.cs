using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Tests.Records;

public sealed class RecordIdTests
{
    // Printed lists and links outlive the program: these never change.
    [TestCase("corpus", "1", "zhm53xym32dbm2uc")]
    public void An_id_is_the_same_for_ever(string source, string key, string expected) =>
        Assert.That(RecordId.Of(source, key).Value, Is.EqualTo(expected));

    [FsCheck.NUnit.Property]
    public void An_id_is_sixteen_characters_and_reads_back(FsCheck.NonNull<string> source, FsCheck.NonNull<string> key)
    {
        var id = RecordId.Of(source.Get, key.Get);
        Assert.That(id.Value, Does.Match("^[a-z2-7]{16}$"));
        Assert.That(RecordId.TryParse(id.ToString(), out var read) && read == id);
        Assert.That(RecordId.Parse(id.Value), Is.EqualTo(id));
        Assert.That(RecordId.Of(source.Get, key.Get), Is.EqualTo(id));
    }

    [Test]
    public void Source_and_key_both_tell()
    {
        (string Source, string Key)[] names = [("a", "b"), ("ab", ""), ("", "ab"), ("b", "a"), ("a", "B")];
        Assert.That(names.Select(name => RecordId.Of(name.Source, name.Key)), Is.Unique);
    }

    [TestCase("")]
    [TestCase(null)]
    [TestCase("aaaaaaaaaaaaaaa")]
    [TestCase("aaaaaaaaaaaaaaaaa")]
    [TestCase("aaaaaaaaaaaaaaa1")]
    [TestCase("AAAAAAAAAAAAAAAA")]
    [TestCase("aaaaaaaaaaaaaaa é")]
    public void What_is_no_id_is_refused(string? text)
    {
        Assert.That(RecordId.TryParse(text, out var id), Is.False);
        Assert.That(id.Value, Is.Empty);
    }

    [Test]
    public void Parsing_what_is_no_id_says_so() =>
        Assert.That(() => RecordId.Parse("x"), Throws.TypeOf<FormatException>().With.Message.Contains("'x'"));

    [FsCheck.NUnit.Property]
    public void Ids_are_ordered_as_their_texts(int one, int other)
    {
        var (a, b) = (RecordId.Of("s", $"{one}"), RecordId.Of("s", $"{other}"));
        Assert.That(Math.Sign(a.CompareTo(b)), Is.EqualTo(Math.Sign(string.CompareOrdinal(a.Value, b.Value))));
        var order = a.CompareTo(b);
        Assert.That(new[] { a < b, a <= b, b < a, b <= a }, Is.EqualTo(new[] { order < 0, order <= 0, order > 0, order >= 0 }));
        Assert.That(new[] { a > b, a >= b }, Is.EqualTo(new[] { order > 0, order >= 0 }));
    }
}
