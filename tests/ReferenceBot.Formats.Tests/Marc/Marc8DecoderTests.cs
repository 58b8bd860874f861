using System.Text;
using ReferenceBot.Formats.Marc.Marc8;

namespace ReferenceBot.Formats.Tests.Marc;

public sealed class Marc8DecoderTests
{
    // Latin-1 writes each character of the test as the byte of its number; ~ stands for the escape byte.
    private static string Decode(string bytes, out bool unknown) =>
        Marc8Decoder.Decode(Encoding.Latin1.GetBytes(bytes.Replace('~', '\u001B')), out unknown);

    [TestCase("tr\u00E1es", "très")]
    [TestCase("d\u00E2esir\u00E2e", "désiré")]
    [TestCase("ma\u00E4nana", "mañana")]
    [TestCase("T\u00E5okyo", "Tōkyo")]
    [TestCase("\u00F0ca va", "ça va")]
    [TestCase("\u00A1\u00E2od\u00E2z", "Łódź")]
    [TestCase("di\u00EBi\u00ECa", "dii͡a")]
    [TestCase("\u00FAn\u00FBga", "n͠ga")]
    [TestCase("\u00C8 20", "€ 20")]
    [TestCase("\u00C3 2001 \u00C2", "© 2001 ℗")]
    [TestCase("Wa\u00B1e", "Wałe")]
    public void Ansel_diacritics_follow_their_letter_in_nfc(string bytes, string text)
    {
        Assert.That(Decode(bytes, out var unknown), Is.EqualTo(text.Normalize(NormalizationForm.FormC)));
        Assert.That(unknown, Is.False);
    }

    [Test]
    public void Two_diacritics_keep_their_order_on_one_letter()
    {
        Assert.That(Decode("Vi\u00F2\u00E3et", out _), Is.EqualTo("Việt"));
    }

    [TestCase("~(NKIRILL~(B abc", "кирилл abc")]
    [TestCase("~)N\u00CB\u00C9 ~)!E\u00E2e", "ки é")]
    [TestCase("~(QCR~s", "єѵ")]
    [TestCase("~(SaA~s b", "αΑ b")]
    [TestCase("~(S\"a~(B", "ά")]
    [TestCase("~(2`a~(B", "אב")]
    [TestCase("~(3GH~s", "اب")]
    [TestCase("~(4)~s", "پ")]
    [TestCase("H~b2~sO", "H₂O")]
    [TestCase("x~p2~s", "x²")]
    [TestCase("~ga~s-b", "α-b")]
    public void Escape_sequences_choose_the_set(string bytes, string text)
    {
        Assert.That(Decode(bytes, out var unknown), Is.EqualTo(text.Normalize(NormalizationForm.FormC)));
        Assert.That(unknown, Is.False);
    }

    [Test]
    public void East_asian_characters_have_three_bytes()
    {
        Assert.That(Decode("~$1!K3!\u0042j~(B end", out _), Does.EndWith(" end"));
        Assert.That(Decode("~$1!0!~(B", out _), Is.EqualTo("一"));
    }

    [Test]
    public void What_has_no_meaning_becomes_a_mark_and_is_told()
    {
        Assert.That(Decode("a\u00C9b", out var unknown), Is.EqualTo("a\uFFFDb"));
        Assert.That(unknown, Is.True);
    }

    [TestCase("~")]
    [TestCase("~$")]
    [TestCase("~$1!")]
    [TestCase("~$1!0")]
    [TestCase("~(")]
    [TestCase("~(~)~$~,")]
    [TestCase("~Zabc")]
    [TestCase("\u00E2")]
    public void An_incomplete_sequence_ends_quietly(string bytes)
    {
        Assert.That(() => Decode(bytes, out _), Throws.Nothing);
    }

    [Test]
    public void A_missing_return_to_ascii_damages_only_what_cannot_be_told_apart()
    {
        Assert.That(Decode("~$1!0! ab", out var unknown), Does.StartWith("一"));
        Assert.That(unknown, Is.True);
    }

    [TestCase("&#x4E00;", "一")]
    [TestCase("a&#x1F600;b", "a😀b")]
    [TestCase("&#xD800; &#x; &#xZZ; &#x110000;", "&#xD800; &#x; &#xZZ; &#x110000;")]
    public void Numeric_references_become_their_character(string bytes, string text)
    {
        Assert.That(Decode(bytes, out _), Is.EqualTo(text));
    }

    [Test]
    public void Every_assigned_code_of_every_small_set_is_one_visible_character()
    {
        foreach (byte set in (byte[])[0x32, 0x33, 0x34, 0x45, 0x4E, 0x51, 0x53, 0x62, 0x67, 0x70])
        {
            for (byte code = 0x21; code < 0x7F; code++)
                Assert.That(char.IsControl(CharacterSets.Map(set, code)) || char.IsSurrogate(CharacterSets.Map(set, code)), Is.False,
                    $"{set:X2} {code:X2}");
        }
    }
}
