using System.Collections;
using System.Globalization;
using System.Resources;

namespace ReferenceBot.Formats.Tests;

public sealed class DefectTests
{
    private static readonly CultureInfo Indonesian = CultureInfo.GetCultureInfo("id");

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Test]
    public void Every_kind_has_words_of_its_own_in_both_languages([Values] DefectKind kind)
    {
        var (id, en) = (new Defect(kind).Describe(Indonesian), new Defect(kind).Describe(English));
        Assert.That(id, Is.Not.EqualTo(en).And.Not.EqualTo(kind.ToString()));
        Assert.That(en, Is.Not.EqualTo(kind.ToString()));
    }

    [Test]
    public void Both_languages_have_the_same_keys()
    {
        var texts = new ResourceManager("ReferenceBot.Formats.Texts", typeof(Defect).Assembly);
        Assert.That(Keys(texts, CultureInfo.InvariantCulture), Is.EquivalentTo(Keys(texts, English)));
        Assert.That(Keys(texts, CultureInfo.InvariantCulture), Is.EquivalentTo(Enum.GetNames<DefectKind>()));
    }

    [Test]
    public void What_was_found_stands_behind_the_words()
    {
        Assert.That(new Defect(DefectKind.BadIsbn, "123").Describe(English), Is.EqualTo("invalid ISBN left out: 123"));
        Assert.That(new Defect(DefectKind.BadIsbn, "123").Describe(CultureInfo.GetCultureInfo("id-ID")),
            Is.EqualTo("ISBN tidak sah dan ditinggalkan: 123"));
    }

    private static List<string> Keys(ResourceManager texts, CultureInfo culture) =>
        [.. texts.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .Select(entry => (string)entry.Key)];
}
