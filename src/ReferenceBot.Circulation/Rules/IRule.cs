using ReferenceBot.Domain.Circulation;

namespace ReferenceBot.Circulation.Rules;

/// <summary>One reason for which an act is not done.</summary>
internal interface IRule<in TWish>
{
    /// <summary>The refusal, or null when this rule has nothing against it.</summary>
    Refusal? Refuse(TWish wish);
}

internal static class RuleBook
{
    /// <summary>The refusal of the first rule that gives one.</summary>
    public static Refusal? Refuse<TWish>(this IEnumerable<IRule<TWish>> rules, TWish wish) =>
        rules.Select(rule => rule.Refuse(wish)).FirstOrDefault(refusal => refusal is not null);
}
