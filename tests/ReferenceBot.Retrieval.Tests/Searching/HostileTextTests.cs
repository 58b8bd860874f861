using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests.Searching;

public sealed class HostileTextTests
{
    private static readonly string[] Texts =
    [
        "\0", "title:(", "AND OR NOT", "\"unclosed", "a~2 b^99 c*", "[1 TO *]", "/regex.*/", "+-&&||!(){}[]^\"~*?:\\/",
        "😀😀😀", "\uD800", "\uDC00x\uD800", "x\uDC00", "\u202Epelangi", "\u200B\u200D\uFEFF",
        "مكتبة", "图书馆", "ไทย", "e\u0301\u0301\u0301",
        "9789793062792 9789793062792 9789793062792", "10./", "10.1234/", "ISSN", "isbn", "899.221.....", "-", "' OR 1=1 --", "<script>",
        "\uFFFE\uFFFF", "\n\r\t", "....", "aaaaa~ bbbbbb", "c++ c# .net", "%s%n{0}{title}",
    ];

    private static readonly ARecord Record = ARecord.Called("Laskar Pelangi 图书馆 مكتبة").By("Andrea", "Hirata").Saying("Belitung");

    // Opening an index three hundred times would test nothing more.
    private SearchDesk? _shared;

    [TearDown]
    public void CloseShared() => _shared?.Dispose();

    public static IEnumerable<string> AllTexts() =>
    [
        .. Texts,
        new string('a', 100_000),
        string.Concat(Enumerable.Repeat("pelangi ", 12_500)),
        string.Concat(Enumerable.Range(0, 20_000).Select(i => $"w{i} ")),
    ];

    [Test]
    public async Task No_text_makes_a_search_throw([Values] SearchKind kind, [Values] SpokenLanguage? language)
    {
        using var desk = await SearchDesk.With(Record);
        foreach (var text in AllTexts())
        {
            await desk.Ask(new SearchRequest { Text = text, Kind = kind, Language = language });
            await desk.Ask(new SearchRequest { Text = "pelangi", Author = text, Kind = kind, Language = language });
            desk.Search.IsTitle(text);
            desk.Search.IsContributor(text);
        }
    }

    [Test]
    public async Task No_record_makes_indexing_throw()
    {
        var records = AllTexts().Select((text, i) => ARecord.Called($"{i} {text}").By(text, "x" + text).About(text).Saying(text)
            .Shelved(text, text)
            .With(work => work with { Language = text, Series = text, Part = text, Doi = text, Classification = text })).ToArray();
        using var desk = await SearchDesk.With(records);
        Assert.That(desk.Index.Count, Is.EqualTo(records.Length));
    }

    [Test]
    public async Task Scripts_without_blanks_are_found_by_their_signs()
    {
        using var desk = await SearchDesk.With(Record, ARecord.Called("Lain"));
        Assert.That(await desk.First("图书"), Is.EqualTo(Record.Id));
        Assert.That(await desk.First("مكتبة"), Is.EqualTo(Record.Id));
    }

    [Test]
    public async Task Signs_without_words_find_nothing()
    {
        using var desk = await SearchDesk.With(Record);
        Assert.That((await desk.Topic("😀 ?! …")).Hits, Is.Empty);
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public void Random_texts_do_not_throw_either(string? text, bool known)
    {
        var desk = _shared ??= SearchDesk.With(Record).GetAwaiter().GetResult();
        desk.Ask(new SearchRequest { Text = text ?? "", Kind = known ? SearchKind.KnownItem : SearchKind.Topic }).GetAwaiter().GetResult();
        desk.Search.IsTitle(text ?? "");
    }
}
