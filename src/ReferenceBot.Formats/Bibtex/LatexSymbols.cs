namespace ReferenceBot.Formats.Bibtex;

/// <summary>What LaTeX commands stand for.</summary>
internal static class LatexSymbols
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private const string Subscripts = "₀₁₂₃₄₅₆₇₈₉";

    // A command, then what it stands for.
    private const string Table =
        "ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ S § P ¶ "
        + "copyright © textcopyright © textregistered ® texttrademark ™ pounds £ textsterling £ euro € texteuro € "
        + "textdegree ° degree ° dots … ldots … textellipsis … textendash – textemdash — textquoteleft ‘ textquoteright ’ "
        + "textquotedblleft “ textquotedblright ” textquotesingle ' guillemotleft « guillemotright » quotedblbase „ "
        + "textbullet • textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textbar | textless < "
        + "textgreater > textexclamdown ¡ textquestiondown ¿ textordfeminine ª textordmasculine º LaTeX LaTeX TeX TeX "
        + "times × pm ± cdot · le ≤ leq ≤ ge ≥ geq ≥ "
        + "rightarrow → to → infty ∞ sim ∼ approx ≈ alpha α beta β gamma γ "
        + "delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ "
        + "tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ "
        + "Psi Ψ Omega Ω ayn ʿ alif ʾ ";

    private static readonly Dictionary<string, string> Commands = Build();

    /// <summary>The text of a command such as <c>\ss</c>; null for one that only sets how text looks.</summary>
    public static string? Named(string name) =>
        name is "quad" or "qquad" or "newline" or "space" ? " " : Commands.GetValueOrDefault(name);

    /// <summary>The combining mark of an accent command, or null.</summary>
    public static char? Accent(char command) => command switch
    {
        '`' => '\u0300',
        '\'' => '\u0301',
        '^' => '\u0302',
        '~' => '\u0303',
        '=' => '\u0304',
        'u' => '\u0306',
        '.' => '\u0307',
        '"' => '\u0308',
        'r' => '\u030A',
        'H' => '\u030B',
        'v' => '\u030C',
        'd' => '\u0323',
        'c' => '\u0327',
        'k' => '\u0328',
        'b' => '\u0331',
        't' => '\u0361',
        _ => null,
    };

    /// <summary>What a backslash before a sign stands for: the sign, a blank, or nothing.</summary>
    public static string Escaped(char sign) => sign switch
    {
        '&' or '%' or '$' or '#' or '_' or '{' or '}' => sign.ToString(),
        '\\' or ' ' or ';' or ':' or '\n' or '\r' or '\t' => " ",
        ',' => "\u2009",
        '-' or '/' or '!' or '@' or '(' or ')' or '[' or ']' => "",
        _ => sign.ToString(),
    };

    public static char Script(char digit, bool isSuper) => (isSuper ? Superscripts : Subscripts)[digit - '0'];

    private static Dictionary<string, string> Build() =>
        Table.Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);
}
