using System.Text.RegularExpressions;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Models;

/// <summary>What a model's words may rest on: the facts of the reply, and for quotations the message. Immutable; thread-safe.</summary>
internal sealed partial class Grounds
{
    private readonly string _facts;
    private readonly string _message;
    private readonly HashSet<string> _numbers;
    private readonly HashSet<(string Before, string Number)> _numbersAfter;
    private readonly HashSet<(string Number, string After)> _numbersBefore;

    public Grounds(string facts, string message)
    {
        (_facts, _message) = (Framed(facts), Framed(message));
        var numbers = Numbers().Matches(facts).ToList();
        _numbers = [.. numbers.Select(number => number.Groups["number"].Value)];
        _numbersAfter = [.. numbers.Select(number => (Lower(number, "before"), number.Groups["number"].Value))];
        _numbersBefore = [.. numbers.Select(number => (number.Groups["number"].Value, Lower(number, "after")))];
        Statements = TellingWords.In(facts);
    }

    public HashSet<(string Word, bool Denied)> Statements { get; }

    public bool States(string phrase) => _facts.Contains(Framed(phrase), StringComparison.Ordinal);

    public bool MayQuote(string phrase) =>
        TextFolding.Fold(phrase).Length > 0 && (States(phrase) || _message.Contains(Framed(phrase), StringComparison.Ordinal));

    /// <summary>Whether each number stands in the facts too, a year anywhere, any other beside one of the same words.</summary>
    public bool HaveNumbersOf(string sentence) => Numbers().Matches(sentence).All(number =>
    {
        var digits = number.Groups["number"].Value;
        return _numbers.Contains(digits)
            && (Year().IsMatch(digits)
                || _numbersAfter.Contains((Lower(number, "before"), digits))
                || _numbersBefore.Contains((digits, Lower(number, "after"))));
    });

    private static string Framed(string text) => $" {TextFolding.Fold(text)} ";

    private static string Lower(Match number, string group) => number.Groups[group].Value.ToLowerInvariant();

    // The words around are looked at, not eaten: one may stand between two numbers.
    [GeneratedRegex(
        @"(?<=(?<before>\p{L}*)[^\p{L}\p{Nd}]{0,2})(?<number>\p{Nd}(?:[\p{Nd}.,:/–-]*\p{Nd})?)(?=[^\p{L}\p{Nd}]{0,2}(?<after>\p{L}*))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex("^(?:1[4-9]|20)[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
