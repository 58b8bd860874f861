using System.Globalization;
using ReferenceBot.Understanding.Intents;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>What is known of each word of a message when its slot is looked for. Thread-safe.</summary>
internal sealed class SlotFeatures(ConceptLexicon concepts)
{
    /// <summary>The keys of each word's features.</summary>
    public ulong[][] Of(MessageText message, string intent)
    {
        var words = message.Words;
        var about = new string[words.Count];
        foreach (var match in concepts.Find(words).Where(match => match.Exact))
        {
            for (var at = match.FirstWord; at < match.FirstWord + match.WordCount; at++)
                about[at] ??= concepts.Names[match.Concept];
        }

        var features = new ulong[words.Count][];
        for (var at = 0; at < words.Count; at++)
            features[at] = [.. Of(message, about, intent, at)];
        return features;
    }

    private static IEnumerable<ulong> Of(MessageText message, string[] about, string intent, int at)
    {
        var words = message.Words;
        var word = words[at].Normal;
        var before = at > 0 ? words[at - 1].Normal : "^";
        var after = at + 1 < words.Count ? words[at + 1].Normal : "$";
        var twoBefore = at > 1 ? words[at - 2].Normal : "^";
        var left = at > 0 ? Gap(message, words[at - 1], words[at]) : "^";
        var right = at + 1 < words.Count ? Gap(message, words[at], words[at + 1]) : Gap(message, words[at], null);
        yield return FeatureKey.Of('i', intent);
        yield return FeatureKey.Of('w', word);
        yield return FeatureKey.Of('W', word, intent);
        yield return FeatureKey.Of('b', before);
        yield return FeatureKey.Of('B', before, left);
        yield return FeatureKey.Of('a', after);
        yield return FeatureKey.Of('A', right, after);
        yield return FeatureKey.Of('t', twoBefore, before);
        yield return FeatureKey.Of('l', left, Shape(message, words[at]));
        yield return FeatureKey.Of('r', right, intent);
        yield return FeatureKey.Of('h', Shape(message, words[at]), intent);
        yield return FeatureKey.Of('H', at > 0 ? Shape(message, words[at - 1]) : "^", Shape(message, words[at]));
        yield return FeatureKey.Of('p', word.AsSpan(0, Math.Min(3, word.Length)));
        yield return FeatureKey.Of('s', word.AsSpan(Math.Max(0, word.Length - 3)));
        yield return FeatureKey.Of('c', about[at] ?? "-", intent);
        yield return FeatureKey.Of('C', about[at] ?? "-", before);
        yield return FeatureKey.Of('d', at > 0 ? about[at - 1] ?? "-" : "^", about[at] ?? "-");
        yield return FeatureKey.Of('D', at + 1 < about.Length ? about[at + 1] ?? "-" : "$", about[at] ?? "-");
        yield return FeatureKey.Of('o', Math.Min(at, 3).ToString(CultureInfo.InvariantCulture), intent);
        yield return FeatureKey.Of('q', IsQuoted(message, words[at]) ? "in" : "out");
    }

    private static string Gap(MessageText message, MessageWord left, MessageWord? right)
    {
        var gap = message.Between(left.End, right?.Start ?? message.Text.Length).Trim();
        return gap.Length == 0 ? right is null ? "$" : " " : gap[..1];
    }

    private static string Shape(MessageText message, MessageWord word)
    {
        var typed = message.Text.AsSpan(word.Start, word.Length);
        if (char.IsDigit(typed[0]))
            return typed.Length switch { 1 => "1", 2 => "12", 4 => "1234", _ => "123" };
        var upper = char.IsUpper(typed[0]);
        return upper && typed.Length > 1 && char.IsUpper(typed[1]) ? "AA" : upper ? "Aa" : typed.IndexOfAnyInRange('0', '9') >= 0 ? "a1"
            : "aa";
    }

    private static bool IsQuoted(MessageText message, MessageWord word)
    {
        var marks = 0;
        for (var at = 0; at < word.Start; at++)
            marks += message.Text[at] is '"' or '“' or '”' or '«' or '»' ? 1 : 0;
        return marks % 2 == 1;
    }
}
