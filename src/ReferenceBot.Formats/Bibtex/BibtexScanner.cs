using System.Text;

namespace ReferenceBot.Formats.Bibtex;

/// <summary>Reads the fields of one entry: <c>name = {value}</c>, <c>"value"</c>, <c>2008</c>, <c>macro # " text"</c>.</summary>
internal ref struct BibtexScanner(string text, Macros macros)
{
    // Values that macros make longer than this are an attack, not a reference.
    private const int MaxValue = 1024 * 1024;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Something stood where a field or the end should be.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The citation key: everything up to the first comma.</summary>
    public string ReadKey()
    {
        var end = _text.IndexOf(',');
        var key = end < 0 ? _text : _text[..end];
        if (key.Contains('='))
            return "";
        _at = end < 0 ? _text.Length : end + 1;
        return key.Trim().ToString();
    }

    public bool TryReadField(out string name, out string value)
    {
        (name, value) = ("", "");
        Skip(", \t\r\n");
        if (_at >= _text.Length)
            return false;
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || "-_:+.".Contains(_text[_at])))
            _at++;
        name = _text[start.._at].ToString();
        Skip(" \t\r\n");
        if (name.Length == 0 || Next() != '=')
        {
            IsBroken = true;
            return false;
        }

        _at++;
        IsBroken = !TryReadValue(out value);
        return !IsBroken;
    }

    private bool TryReadValue(out string value)
    {
        var joined = new StringBuilder();
        value = "";
        do
        {
            Skip(" \t\r\n");
            if (!TryReadPart(joined) || joined.Length > MaxValue)
                return false;
            Skip(" \t\r\n");
        }
        while (Next() == '#' && ++_at > 0);
        value = joined.ToString();
        return true;
    }

    private bool TryReadPart(StringBuilder joined)
    {
        if (Next() is '{' or '"')
            return TryReadDelimited(joined);
        var start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && !",#{}\"=".Contains(_text[_at]))
            _at++;
        var word = _text[start.._at].ToString();
        joined.Append(macros.Find(word) ?? word);
        return word.Length > 0;
    }

    // Braces balance in both forms; a quote inside braces does not end a quoted value.
    private bool TryReadDelimited(StringBuilder joined)
    {
        var closing = _text[_at] == '{' ? '}' : '"';
        var start = ++_at;
        var depth = 0;
        for (; _at < _text.Length; _at++)
        {
            var c = _text[_at];
            if (c == closing && depth == 0)
            {
                joined.Append(_text[start.._at]);
                _at++;
                return true;
            }

            depth += c switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth < 0)
                return false;
        }

        return false;
    }

    private void Skip(string characters)
    {
        while (_at < _text.Length && characters.Contains(_text[_at]))
            _at++;
    }

    private readonly char Next() => _at < _text.Length ? _text[_at] : '\0';
}
