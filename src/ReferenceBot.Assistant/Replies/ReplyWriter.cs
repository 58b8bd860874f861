using System.Globalization;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Assistant.Replies;

/// <summary>Gathers the blocks, buttons and sources of one reply. Not thread-safe.</summary>
internal sealed class ReplyWriter(CultureInfo culture, LibraryOptions library)
{
    private const int MostButtons = 4;

    private static readonly RoomTexts Words = new(typeof(ReplyWriter));

    private readonly List<ReplyBlock> _blocks = [];
    private readonly List<ReplyButton> _buttons = [];
    private readonly List<ReplySource> _sources = [];
    private int _numbered;

    public CultureInfo Culture => culture;

    public LibraryOptions Library => library;

    public string Word(string key, params ReadOnlySpan<object?> values) => Words.Get(key, culture, values);

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
        _blocks.Add(new RecordsBlock([.. records.Select(record => RecordCards.Short(record, this))], _numbered + 1));
        _numbered += records.Count;
        Cite(records);
    }

    /// <summary>Shows one record with all that is known of it.</summary>
    public void Card(RecordCard card, CatalogueRecord record)
    {
        _blocks.Add(new RecordsBlock([card], null));
        Cite([record]);
    }

    public void Citation(string citation) => _blocks.Add(new CitationsBlock([citation]));

    /// <summary>Offers a choice; <paramref name="key"/> names its label, <c>key_send</c> what it sends.</summary>
    public void Button(string key) => Button(Word(key), Word(key + "_send"));

    public void Button(string label, string send)
    {
        if (_buttons.Count < MostButtons && _buttons.TrueForAll(button => button.Send != send))
            _buttons.Add(new ReplyButton(label, send));
    }

    public void Source(ReplySourceKind kind, string id, string title, DateOnly? validUntil = null)
    {
        if (!_sources.Exists(source => source.Kind == kind && source.Id == id))
            _sources.Add(new ReplySource(kind, id, title, validUntil));
    }

    /// <summary>The library's own settings told a fact; a sample library says that it is one.</summary>
    public void SettingSource(string id)
    {
        Source(ReplySourceKind.Setting, id, library.Name(culture));
    }

    public Reply ToReply()
    {
        if (library.Sample && _sources.Exists(source => source.Kind is ReplySourceKind.Setting or ReplySourceKind.Article))
            Say("SampleNotice");
        if (_buttons.Count > 0)
            _blocks.Add(new ButtonsBlock(_buttons));
        return new Reply(_blocks, _sources);
    }

    private void Cite(IEnumerable<CatalogueRecord> records)
    {
        foreach (var record in records)
            Source(ReplySourceKind.Record, record.Id.Value, record.Bibliographic.Title);
    }
}
