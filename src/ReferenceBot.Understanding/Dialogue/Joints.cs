using System.Text.RegularExpressions;

namespace ReferenceBot.Understanding.Dialogue;

/// <summary>A place where a message may be two.</summary>
/// <param name="End">Where the part before it ends.</param>
/// <param name="Start">Where the part after it starts.</param>
/// <param name="IsStrong">An end of a sentence; elsewhere stories and lists go on.</param>
internal readonly record struct Joint(int End, int Start, bool IsStrong);

/// <summary>Finds the places where a message may be two.</summary>
internal static partial class Joints
{
    private const int Most = 8;

    public static IReadOnlyList<Joint> Find(string text, IReadOnlyList<(int Start, int End)> unbroken)
    {
        var joints = new List<Joint>();
        foreach (Match match in Candidates().Matches(text))
        {
            var joint = new Joint(match.Index, match.Index + match.Length, match.Value.AsSpan().TrimStart().IndexOfAny('?', '.', '\n') >= 0 || match.Value.Contains('!', StringComparison.Ordinal));
            if (joint.End > 0 && joint.Start < text.Length && !unbroken.Any(span => span.Start < joint.Start && joint.End < span.End) && !JoinsNames(text, joint))
                joints.Add(joint);
        }

        return joints.Count <= Most ? joints : [.. joints.OrderByDescending(joint => joint.IsStrong).Take(Most).OrderBy(joint => joint.End)];
    }

    // "Love and Other Words": a joining word between capitals is part of a name.
    private static bool JoinsNames(string text, Joint joint)
    {
        var joined = text[joint.End..joint.Start];
        if (joined.AsSpan().IndexOfAny(",?.!\n") >= 0 || !char.IsUpper(text[joint.Start]))
            return false;
        var wordStart = text.LastIndexOfAny([' ', '\n', '"', '('], joint.End - 1) + 1;
        return wordStart > 0 && char.IsUpper(text[wordStart]);
    }

    private const string Joiners =
        "dan juga|dan|sama|sm|deng|dengan|sekalian|skalian|sekaligus|terus|trus|trs|lalu|ais itu|ais|abis itu|habis itu|juga|oh iya|oh ya|btw|serta|kalau|kalo|kalu|klo|tapi|ma|jadi|"
        + "and also|and then|and|also|plus|then|n|but";

    // A sentence's end (not "C. S. Lewis" or "R.A."), a comma with or without a joining word, or such a word alone.
    [GeneratedRegex(
        @"(?:[?!;]+|(?<=\w\w\w|\d|[)\]""”])\.)[\s?!.]*(?:\s(?:" + Joiners + @")\b,?\s*|\s+|(?=\p{L}))|\s*\n\s*|,\s*(?:(?:" + Joiners + @")\b,?\s+)?|\s\+\s|\s+(?:" + Joiners + @")\s+",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Candidates();
}
