using System.Text.RegularExpressions;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>The mark at a joint.</summary>
internal enum JointKind
{
    None,
    Comma,
    Sentence,
    Question,

    /// <summary>Between wishes, or between a story and its wish.</summary>
    Semicolon,
}

/// <summary>The joining word at a joint.</summary>
internal enum Joiner
{
    None,

    /// <summary>"And", "with": often only lists.</summary>
    And,

    /// <summary>"Then", "by the way": starts something new.</summary>
    Next,
}

/// <summary>A place where a message may be two.</summary>
/// <param name="End">Where the part before it ends.</param>
/// <param name="Start">Where the part after it starts.</param>
internal readonly record struct Joint(int End, int Start, JointKind Kind, Joiner Joiner);

/// <summary>Finds the places where a message may be two.</summary>
internal static partial class Joints
{
    private const int Most = 8;

    /// <summary>Addresses, numbers and the like: no mark in them ends anything.</summary>
    public static IEnumerable<(int Start, int End)> Codes(string text) =>
        Words.In(text).Where(piece => piece.Kind is WordKind.Url or WordKind.Email or WordKind.Doi or WordKind.Isbn or WordKind.Number
            or WordKind.Code).Select(piece => (piece.Start, piece.End));

    public static IReadOnlyList<Joint> Find(string text, IReadOnlyList<(int Start, int End)> unbroken)
    {
        var joints = new List<Joint>();
        foreach (Match match in Candidates().Matches(text))
        {
            var joint = Of(match);
            if (joint.End > 0 && joint.Start < text.Length && !unbroken.Any(span => span.Start < joint.Start && joint.End < span.End)
                && !JoinsNames(text, joint))
                joints.Add(joint);
        }

        return joints.Count <= Most ? joints : [.. joints.OrderByDescending(joint => joint.Kind).ThenByDescending(joint =>
            joint.Joiner).Take(Most).OrderBy(joint => joint.End)];
    }

    private static Joint Of(Match match)
    {
        var kind = FirstMark(match.Value) switch
        {
            '?' => JointKind.Question,
            ';' => JointKind.Semicolon,
            '.' or '!' => JointKind.Sentence,
            ',' => JointKind.Comma,
            _ => match.Value.Contains('\n', StringComparison.Ordinal) ? JointKind.Sentence : JointKind.None,
        };
        var joiner = match.Groups["next"].Success ? Joiner.Next : match.Groups["and"].Success ? Joiner.And : Joiner.None;
        return new Joint(match.Index, match.Index + match.Length, kind, joiner);
    }

    private static char FirstMark(string joint) => joint.AsSpan().TrimStart() is { Length: > 0 } marks ? marks[0] : ' ';

    // "Love and Other Words": a joining word between capitals is part of a name.
    private static bool JoinsNames(string text, Joint joint)
    {
        var joined = text[joint.End..joint.Start];
        if (joined.AsSpan().IndexOfAny(",?.!\n") >= 0 || !char.IsUpper(text[joint.Start]))
            return false;
        var wordStart = text.LastIndexOfAny([' ', '\n', '"', '('], joint.End - 1) + 1;
        return wordStart > 0 && char.IsUpper(text[wordStart]);
    }

    // "Then" and "by the way" start a new wish, "and" often only lists.
    private const string JoiningWord =
        @"(?:(?<next>(?:dan |deng |and )?(?:juga|sekalian|skalian|sekaligus|terus|trus|trs|lalu|ais itu|abis itu|habis itu|ais|oh iya"
        + @"|oh ya|eh iya|btw|and also|and then|also|plus|then))"
        + @"|(?<and>dan|sama|sm|deng|dengan|serta|kalau|kalo|klo|and))\b,?";

    // A sentence's end (not "C. S. Lewis"), a comma with or without a joining word, or such a word alone.
    [GeneratedRegex(
        @"(?:[?!;]+|(?<=\w\w\w|\d|[)\]""”])\.)[\s?!.]*(?:\s" + JoiningWord + @"\s*|\s+|(?=\p{L}))|\s*\n\s*"
        + @"|,\s*(?:(?:" + JoiningWord + @"|ma\b|tapi\b|jadi\b|but\b)\s+)?|\s\+\s|\s+" + JoiningWord + @"\s+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Candidates();
}
