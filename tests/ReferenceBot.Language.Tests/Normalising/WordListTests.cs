using System.Text;

namespace ReferenceBot.Language.Tests.Normalising;

/// <summary>The word lists are data that people edit: each is looked over for what an edit can break.</summary>
public sealed class WordListTests
{
    private static readonly System.Reflection.Assembly Language = typeof(ReferenceBot.Language.Text.TextFolding).Assembly;

    [Test]
    public void Each_list_explains_its_format() => Assert.Multiple(() =>
    {
        foreach (var name in Language.GetManifestResourceNames())
            Assert.That(Read(name)[0], Does.StartWith("# "), name);
    });

    [TestCase("chat-forms.tsv", 3, 450)]
    [TestCase("kupang-words.tsv", 3, 150)]
    [TestCase("number-words.tsv", 3, 80)]
    [TestCase("stem-exceptions.tsv", 2, 10)]
    public void Tables_have_their_columns_and_no_form_twice(string name, int columns, int fewest)
    {
        var rows = Read(name).Skip(1).Select(line => line.Split('\t')).ToList();
        Assert.That(rows, Has.Count.GreaterThanOrEqualTo(fewest));
        Assert.That(rows, Has.All.Length.EqualTo(columns));
        var keys = rows.Select(row => row[0] + (name == "chat-forms.tsv" ? "/" + row[2] : "")).ToList();
        Assert.That(keys, Is.Unique);
    }

    [Test]
    public void Roots_are_many_sorted_and_plain()
    {
        var roots = Read("roots.txt").Skip(1).ToList();
        Assert.That(roots, Has.Count.GreaterThanOrEqualTo(5000));
        Assert.That(roots, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
        Assert.That(roots, Is.Unique);
        Assert.That(roots.Where(root => !root.All(char.IsAsciiLetterLower)), Is.Empty);
    }

    private static List<string> Read(string name)
    {
        using var reader = new StreamReader(Language.GetManifestResourceStream(name)!, Encoding.UTF8);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0)];
    }
}
