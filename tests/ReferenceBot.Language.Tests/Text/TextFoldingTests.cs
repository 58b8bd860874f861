using System.Text;
using ReferenceBot.Language.Text;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace ReferenceBot.Language.Tests.Text;

public sealed class TextFoldingTests
{
    [TestCase("Laskar Pelangi", "laskar pelangi")]
    [TestCase("  Bumi   Manusia ", "bumi manusia")]
    [TestCase("Tafsir Al-Qur'an", "tafsir al quran")]
    [TestCase("Qur’an", "quran")]
    [TestCase("Qur‘an", "quran")]
    [TestCase("Qurʼān", "quran")]
    [TestCase("Qur`an", "quran")]
    [TestCase("Qur´an", "quran")]
    [TestCase("ta'rib & tafsīr ʻulūm al-Qurʾān", "tarib tafsir ulum al quran")]
    [TestCase("Mémoires d'une jeune fille", "memoires dune jeune fille")]
    [TestCase("Straße", "strasse")]
    [TestCase("Øresund Łódź Þór", "oresund lodz thor")]
    [TestCase("balóm", "balom")]
    [TestCase("Café\u00ADhaus\u200B", "cafehaus")]
    [TestCase("E = mc²", "e mc2")]
    [TestCase("٢٠٢٤", "2024")]
    [TestCase("ＡＢＣ１", "abc1")]
    [TestCase("İstanbul", "istanbul")]
    [TestCase("ﬁlsafat", "filsafat")]
    [TestCase("한국어", "한국어")]
    [TestCase("ガラス", "ガラス")]
    [TestCase("Pemrograman C++", "pemrograman cpp")]
    [TestCase("Belajar C#", "belajar csharp")]
    [TestCase("Belajar C", "belajar c")]
    [TestCase("Ünlü C# ders", "unlu csharp ders")]
    [TestCase("buku #3", "buku 3")]
    [TestCase("a++b", "a b")]
    [TestCase("c\u200B++", "cpp")]
    [TestCase("nol\u0000byte", "nolbyte")]
    [TestCase("📚 buku", "buku")]
    [TestCase("'", "")]
    [TestCase("...", "")]
    [TestCase("", "")]
    public void Folding_brings_spellings_together(string text, string folded) => Assert.That(TextFolding.Fold(text), Is.EqualTo(folded));

    [Test]
    public void A_folded_text_is_handed_back_without_a_copy()
    {
        var text = new string("laskar pelangi 2".ToCharArray());
        Assert.That(TextFolding.Fold(text), Is.SameAs(text));
    }

    [TestCase("Judul\u0000 dengan\u0007 bel", "Judul dengan bel")]
    [TestCase("\u202Eterbalik\u202C", "terbalik")]
    [TestCase("nol\u200Blebar\uFEFF", "nollebar")]
    [TestCase("e\u0301tude", "étude")]
    [TestCase("baris\r\nbaru\t\tlagi", "baris baru lagi")]
    [TestCase("kosong\u3164\u2800kosong", "kosong kosong")]
    [TestCase("tanda \U000E0041ag", "tanda ag")]
    [TestCase("emoji 📚️ tetap", "emoji 📚 tetap")]
    [TestCase(" rapi ", "rapi")]
    [TestCase("rapi", "rapi")]
    public void Cleaning_takes_out_what_nobody_sees(string text, string clean) => Assert.That(TextFolding.Clean(text), Is.EqualTo(clean));

    [Test]
    public void Lone_surrogates_go_and_pairs_stay() => Assert.That(TextFolding.Clean("a\uD800b\uDC00c\uD83D\uDCDA"), Is.EqualTo("abc📚"));

    [Test]
    public void A_pasted_list_keeps_its_lines() =>
        Assert.That(TextFolding.CleanLines(" satu \r\n dua\n\n\n\ntiga  empat "), Is.EqualTo("satu\ndua\n\ntiga empat"));

    [Property(Arbitrary = [typeof(AnyUnicode)], MaxTest = 2000)]
    public bool Folding_never_throws_and_twice_is_once(string text) => TextFolding.Fold(TextFolding.Fold(text)) == TextFolding.Fold(text);

    [Property(Arbitrary = [typeof(AnyUnicode)], MaxTest = 2000)]
    public bool Cleaning_never_throws_and_twice_is_once(string text)
    {
        var clean = TextFolding.Clean(text);
        return TextFolding.Clean(clean) == clean && clean.IsNormalized(NormalizationForm.FormC) && !clean.Any(char.IsControl);
    }

    [Property(Arbitrary = [typeof(AnyUnicode)], MaxTest = 3000)]
    public bool What_cleaning_takes_out_does_not_change_the_key(string text) =>
        TextFolding.Fold(TextFolding.Clean(text)) == TextFolding.Fold(text);
}
