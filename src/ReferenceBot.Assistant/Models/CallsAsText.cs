using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace ReferenceBot.Assistant.Models;

/// <summary>Finds function calls that a model wrote into its words, as small models do in many dialects.</summary>
internal static partial class CallsAsText
{
    public static bool IsIn(string text, IEnumerable<AITool> tools) =>
        text.Length > 0 && (Dialects().IsMatch(text) || tools.Any(tool => Names(tool.Name).Any(name => Has(text, name))));

    /// <summary><c>Loans_Renew</c>, <c>Loans.Renew</c>, <c>Loans-Renew</c>.</summary>
    private static IEnumerable<string> Names(string tool) => [tool, tool.Replace('_', '.'), tool.Replace('_', '-')];

    private static bool Has(string text, string name) => text.Contains(name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"<\s*/?\s*(?:\|?tool|function|invoke)|<\|python_tag|\[/?TOOL_|\bfunction_?call\b|\btool_?calls?\b"
        + @"|""(?:name|function|tool|arguments|parameters)""\s*:|\b[A-Za-z][A-Za-z0-9]*[_.][A-Za-z][A-Za-z0-9]*\s*\(",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dialects();
}
