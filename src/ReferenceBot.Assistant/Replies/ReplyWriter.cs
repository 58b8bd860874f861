using System.Globalization;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Texts;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Replies;

/// <summary>Gathers the blocks, buttons and sources of one reply. Not thread-safe.</summary>
internal sealed class ReplyWriter(CultureInfo culture, LibraryOptions library)
{
    private const int MostButtons = 4;

    private static readonly RoomTexts Words = new(typeof(ReplyWriter));

    private readonly List<ReplyBlock> _blocks = [];
    private readonly List<ReplyButton> _buttons = [];
    private readonly List<ReplyButton> _answers = [];
    private readonly List<ReplySource> _sources = [];
    private int _numbered;
    private bool _offersLibrarian;
    private bool _asksForLibrarian;

    public CultureInfo Culture => culture;

    public LibraryOptions Library => library;

    /// <summary>A text with its values; values come from outside, so what is invisible or reorders in them is taken out.</summary>
    public string Word(string key, params ReadOnlySpan<object?> values)
    {
        var clean = values.ToArray();
        for (var i = 0; i < clean.Length; i++)
            clean[i] = clean[i] is string text ? Clean(text) : clean[i];
        return Words.Get(key, culture, clean);
    }

    public string? FindWord(string key) => Words.Find(key, culture);

    public void Say(string key, params ReadOnlySpan<object?> values) => Text(Word(key, values));

    public void Text(string text)
    {
        if (text.Length > 0)
            _blocks.Add(new TextBlock(text));
    }

    /// <summary>Shows records to choose from, numbered on through the whole reply.</summary>
    public void List(IReadOnlyList<CatalogueRecord> records)
    {
        // One alone is looked at closely anyway.
        Func<CatalogueRecord, ReplyWriter, RecordCard> card = records.Count == 1 ? RecordCards.Full : RecordCards.Short;
        _blocks.Add(new RecordsBlock([.. records.Select(record => card(record, this))], _numbered + 1));
        _numbered += records.Count;
        Cite(records);
    }

    /// <summary>
    /// Shows one record; it counts in the numbering, so that a position always means the same in the reply and in its list.
    /// </summary>
    public void Card(RecordCard card, CatalogueRecord record)
    {
        _blocks.Add(new RecordsBlock([card], null));
        _numbered++;
        Cite([record]);
    }

    /// <summary>
    /// Shows a line for each thing of a patron; they are numbered when there are several. What the catalogue does not know comes
    /// last, without a number, because no record can be meant by it.
    /// </summary>
    public void Rows(IReadOnlyList<(CatalogueRecord? Record, string Title, IReadOnlyList<string> Lines)> rows)
    {
        var known = rows.Where(row => row.Record is not null).ToList();
        var cards = known.ConvertAll(row => RecordCards.Row(row.Record!, row.Lines));
        if (cards.Count > 0)
            _blocks.Add(new RecordsBlock(cards, rows.Count > 1 ? _numbered + 1 : null) { IsCompact = true });
        _numbered += cards.Count;
        Cite(known.Select(row => row.Record!));
        Text(string.Join('\n', rows.Where(row => row.Record is null)
            .Select(row => "- " + string.Join(" · ", row.Lines.Prepend(row.Title).Select(Clean)))));
    }

    /// <summary>The library system told a fact of the account.</summary>
    public void AccountSource(string id) => Source(ReplySourceKind.Ils, id, library.Name(culture));

    public void Citation(string citation) => _blocks.Add(new CitationsBlock([TextFolding.Clean(citation)]));

    /// <summary>Offers a choice; <paramref name="key"/> names its label, <c>key_send</c> what it sends.</summary>
    public void Button(string key) => Button(Word(key), Word(key + "_send"));

    public void Button(string label, string send) => _buttons.Add(new ReplyButton(label, send));

    /// <summary>Offers the two answers to a question; they stand before all other choices of the reply.</summary>
    public void Answers(string yes, string no)
    {
        foreach (var key in new[] { yes, no })
            _answers.Add(new ReplyButton(Word(key), Word(key + "_send")));
    }

    public void Source(ReplySourceKind kind, string id, string title, DateOnly? validUntil = null)
    {
        if (!_sources.Exists(source => source.Kind == kind && source.Id == id))
            _sources.Add(new ReplySource(kind, id, TextFolding.Clean(title), validUntil));
    }

    /// <summary>The library's own settings told a fact; a sample library says that it is one.</summary>
    public void SettingSource(string id) => Source(ReplySourceKind.Setting, id, library.Name(culture));

    /// <summary>Tells how a librarian is reached, once, at the end of the reply.</summary>
    /// <param name="asks">Whether it is asked if the question shall go to them.</param>
    public void OfferLibrarian(bool asks = true)
    {
        _offersLibrarian = true;
        _asksForLibrarian |= asks;
    }

    /// <summary>The reply asks for a yes to something else, so that it cannot ask a second question.</summary>
    public bool AsksElse { get; init; }

    public Reply ToReply()
    {
        if (_offersLibrarian)
            WriteLibrarian();
        if (library.SampleData && _sources.Exists(source => source.Kind is not ReplySourceKind.Record))
            Say("SampleNotice");
        List<ReplyButton> buttons = [.. _answers.Concat(_buttons).DistinctBy(button => button.Send).Take(MostButtons)];
        if (buttons.Count > 0)
            _blocks.Add(new ButtonsBlock(buttons));
        return new Reply(Numbered(), _sources);
    }

    /// <summary>Where there is a list to choose from, what stands alone beside it has its number too: a list begins with 1.</summary>
    private List<ReplyBlock> Numbered()
    {
        var next = 1;
        var hasList = _blocks.OfType<RecordsBlock>().Any(block => block.FirstNumber is not null);
        return _blocks.ConvertAll(block =>
        {
            if (block is not RecordsBlock records || !hasList)
                return block;
            var first = next;
            next += records.Cards.Count;
            return records with { FirstNumber = records.FirstNumber ?? first };
        });
    }

    // A blank at either end joins a value to the words around it.
    private static string Clean(string text) =>
        (text.StartsWith(' ') ? " " : "") + TextFolding.CleanLines(text) + (text.EndsWith(' ') ? " " : "");

    private void WriteLibrarian()
    {
        Text(string.Join('\n', [Word("Librarian_Offer"), .. LibraryReplies.Contact(this)]));
        if (_asksForLibrarian && !AsksElse)
            Say("Librarian_Ask");
        Button("Button_Librarian");
        SettingSource("Library");
    }

    private void Cite(IEnumerable<CatalogueRecord> records)
    {
        foreach (var record in records)
            Source(ReplySourceKind.Record, record.Id.Value, RecordCards.Title(record.Bibliographic));
    }
}
