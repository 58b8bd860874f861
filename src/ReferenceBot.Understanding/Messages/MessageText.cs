using System.Buffers;
using System.Globalization;
using System.Text;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Language.Normalising;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Understanding.Messages;

/// <summary>A message as typed, with its words and signs. Immutable.</summary>
internal sealed class MessageText
{
    /// <summary>Longer messages are cut: nobody asks a library for something in more words.</summary>
    public const int LongestMessage = 2000;

    private static readonly SearchValues<char> Breaks = SearchValues.Create("?!.;:,()\n\"“”");

    private MessageText(string text, IReadOnlyList<MessageWord> words, IReadOnlyList<string> signs, NormalizedMessage normal)
    {
        (Text, Words, Signs) = (text, words, signs);
        Language = normal.Language?.Language;
        Standard = StandardWords(normal);
    }

    public string Text { get; }

    public IReadOnlyList<MessageWord> Words { get; }

    /// <summary>The words in standard spelling, Kupang words in Indonesian; each stands where what it was made from stands.</summary>
    public IReadOnlyList<MessageWord> Standard { get; }

    /// <summary>What the words tell of their language; null when they tell nothing.</summary>
    public SpokenLanguage? Language { get; }

    /// <summary>Emoji and question marks, in order.</summary>
    public IReadOnlyList<string> Signs { get; }

    public static MessageText Of(string text)
    {
        text = text.Length > LongestMessage ? text[..LongestMessage] : text;
        var words = new List<MessageWord>();
        var signs = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (Rune.IsLetterOrDigit(rune))
            {
                var end = EndOfWord(text, at);
                Add(words, text, at, end);
                at = end;
                continue;
            }

            if (rune.Value == '?' || Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol)
                signs.Add(rune.ToString());
            at += length;
        }

        return new MessageText(text, words, signs, MessageNormalizer.Normalize(text));
    }

    /// <summary>The words between two places of the message, as typed.</summary>
    public string Between(int start, int end) => Text[start..end];

    /// <summary>A mark that ends a clause stands between a word and the one before it.</summary>
    public bool BreaksBefore(int word) => Text.AsSpan(Words[word - 1].End, Words[word].Start - Words[word - 1].End).ContainsAny(Breaks);

    private static List<MessageWord> StandardWords(NormalizedMessage normal)
    {
        var words = new List<MessageWord>(normal.Words.Count);
        foreach (var piece in normal.Words)
        {
            if (piece.Kind is WordKind.Mark or WordKind.Emoji)
                continue;
            foreach (var word in TextFolding.Fold(piece.Normal).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                words.Add(new MessageWord(word, word, piece.Start, piece.Length));
        }

        return words;
    }

    private static int EndOfWord(string text, int at)
    {
        var start = at;
        while (at < text.Length)
        {
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            var inside = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
                || (rune.Value is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]));
            if (!inside)
                break;
            at += length;
        }

        return at + SignsOfName(text, start, at);
    }

    // "C#" and "C++" are other things than "C".
    private static int SignsOfName(string text, int start, int end)
    {
        if (end - start != 1 || !char.IsAsciiLetter(text[start]))
            return 0;
        var rest = text.AsSpan(end);
        var signs = rest.StartsWith("++") ? 2 : rest.StartsWith("#") ? 1 : 0;
        // Words never touch: what follows "a#b" is another word.
        Rune.DecodeFromUtf16(rest[signs..], out var next, out _);
        return Rune.IsLetterOrDigit(next) ? 0 : signs;
    }

    private static void Add(List<MessageWord> words, string text, int start, int end)
    {
        var folded = TextFolding.Fold(text[start..end]);
        if (folded.Length > 0)
            words.Add(new MessageWord(folded, Spelling.Of(folded), start, end - start));
    }
}
