using System.Buffers;
using System.Text;

namespace ReferenceBot.Formats.Bibtex;

/// <summary>
/// LaTeX to Unicode for the text of references: accents, letters, symbols, dashes and quotes. Braces and formatting are
/// dropped, what they enclose is kept.
/// </summary>
internal ref struct LatexText
{
    // Accents in accents; deeper nesting is flattened.
    private const int MaxDepth = 4;

    private static readonly SearchValues<char> Special = SearchValues.Create("\\{}$~`'-^_");

    private readonly ReadOnlySpan<char> _source;
    private readonly StringBuilder _text;
    private readonly int _depth;
    private int _at;
    private bool _math;

    private LatexText(ReadOnlySpan<char> source, int depth)
    {
        _source = source;
        _text = new StringBuilder(source.Length);
        _depth = depth;
    }

    /// <summary>The text without braces and backslashes, its commands not understood.</summary>
    public static string Flatten(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not ('{' or '}' or '\\'))
                kept.Append(c);
        }

        return kept.ToString();
    }

    public static string? ToUnicode(string? source)
    {
        if (source is null || !source.AsSpan().ContainsAny(Special))
            return source;
        return Convert(source, 0);
    }

    private static string Convert(ReadOnlySpan<char> source, int depth)
    {
        var text = new LatexText(source, depth);
        text.Run();
        return text._text.ToString();
    }

    private void Run()
    {
        while (_at < _source.Length)
        {
            var c = _source[_at];
            switch (c)
            {
                case '\\':
                    ReadCommand();
                    break;
                case '{' or '}':
                    _at++;
                    break;
                case '$':
                    _math = !_math;
                    _at++;
                    break;
                case '~':
                    Take(1, " ");
                    break;
                case '-' or '`' or '\'':
                    ReadPunctuation(c);
                    break;
                case '^' or '_' when _math:
                    ReadScript(c == '^');
                    break;
                default:
                    _text.Append(c);
                    _at++;
                    break;
            }
        }
    }

    private void ReadPunctuation(char c)
    {
        var count = 1;
        while (count < 3 && _at + count < _source.Length && _source[_at + count] == c)
            count++;
        var (taken, text) = (c, count) switch
        {
            ('-', 3) => (3, "—"),
            ('-', 2) => (2, "–"),
            ('`', >= 2) => (2, "“"),
            ('\'', >= 2) => (2, "”"),
            ('`', _) => (1, "‘"),
            _ => (1, c.ToString()),
        };
        Take(taken, text);
    }

    private void Take(int length, string text)
    {
        _at += length;
        _text.Append(text);
    }

    private void ReadScript(bool isSuper)
    {
        _at++;
        foreach (var c in ReadArgument())
            _text.Append(char.IsAsciiDigit(c) ? LatexSymbols.Script(c, isSuper) : c);
    }

    private void ReadCommand()
    {
        _at++;
        if (_at >= _source.Length)
            return;
        var c = _source[_at];
        if (!char.IsAsciiLetter(c))
        {
            _at++;
            if (LatexSymbols.Accent(c) is { } mark)
                AppendAccent(mark);
            else
                _text.Append(LatexSymbols.Escaped(c));
            return;
        }

        var start = _at;
        while (_at < _source.Length && char.IsAsciiLetter(_source[_at]))
            _at++;
        var name = _source[start.._at];
        if (name.Length == 1 && LatexSymbols.Accent(name[0]) is { } letterMark)
            AppendAccent(letterMark);
        else
            AppendNamed(name.ToString());
    }

    private void AppendNamed(string name)
    {
        // A command swallows the blanks behind it.
        while (_at < _source.Length && _source[_at] == ' ')
            _at++;
        if (name == "href")
            ReadArgument();
        else if (LatexSymbols.Named(name) is { } symbol)
            _text.Append(symbol);
    }

    private void AppendAccent(char mark)
    {
        while (_at < _source.Length && _source[_at] == ' ')
            _at++;
        var letter = ReadArgument();
        if (letter.Length == 0)
            return;
        var first = letter[0] switch { 'ı' => 'i', 'ȷ' => 'j', var c => c };
        var end = char.IsHighSurrogate(first) && letter.Length > 1 ? 2 : 1;
        while (end < letter.Length && letter[end] is >= '\u0300' and <= '\u036F')
            end++;
        _text.Append(first).Append(letter, 1, end - 1).Append(mark).Append(letter, end, letter.Length - end);
    }

    // A letter, a command or a group, converted.
    private string ReadArgument()
    {
        if (_at >= _source.Length)
            return "";
        var start = _at;
        if (_source[_at] == '{')
            _at += GroupLength();
        else if (_source[_at] == '\\')
            SkipCommand();
        else if (_source[_at] == '}')
            return "";
        else
            _at += char.IsHighSurrogate(_source[_at]) && _at + 1 < _source.Length ? 2 : 1;
        var argument = _source[start.._at];
        if (argument.IndexOfAny('\\', '{') < 0)
            return argument.ToString();
        return _depth < MaxDepth ? Convert(argument, _depth + 1) : Flatten(argument);
    }

    private void SkipCommand()
    {
        _at = Math.Min(_at + 2, _source.Length);
        if (!char.IsAsciiLetter(_source[_at - 1]))
            return;
        while (_at < _source.Length && char.IsAsciiLetter(_source[_at]))
            _at++;
    }

    private readonly int GroupLength()
    {
        var depth = 0;
        for (var i = _at; i < _source.Length; i++)
        {
            depth += _source[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i - _at + 1;
        }

        return _source.Length - _at;
    }
}
