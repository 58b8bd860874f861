using System.Reflection;
using System.Text.RegularExpressions;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Architecture;

/// <summary>A ban on something that does not exist bans nothing.</summary>
internal sealed partial class BannedSymbolsTests
{
    private static readonly string[] Assemblies =
        ["System.Runtime", "System.Threading.Thread", "Microsoft.SemanticKernel.Abstractions", "Lucene.Net"];

    private static IEnumerable<string> Bans() => File.ReadLines(SourceTree.PathOf("BannedSymbols.txt")).Where(line => line.Length > 0);

    [TestCaseSource(nameof(Bans))]
    public void A_banned_symbol_exists_and_the_ban_says_why(string line)
    {
        var ban = Ban().Match(line);
        Assert.That(ban.Success, line);
        Assert.That(IsThere(ban.Groups["kind"].Value, ban.Groups["name"].Value, ban.Groups["parameters"].Value), line);
    }

    private static bool IsThere(string kind, string name, string parameters)
    {
        if (kind == "T")
            return FindType(name) is not null;
        var at = name.LastIndexOf('.');
        var wanted = parameters.Split(',', StringSplitOptions.RemoveEmptyEntries);
        return FindType(name[..at])!.GetMember(name[(at + 1)..]).Any(member => member is not MethodInfo method
            || method.GetParameters().Select(parameter => parameter.ParameterType.FullName).SequenceEqual(wanted));
    }

    private static Type? FindType(string name) =>
        Assemblies.Select(assembly => Assembly.Load(assembly).GetType(name)).FirstOrDefault(type => type is not null);

    [GeneratedRegex(@"^(?<kind>[TMP]):(?<name>[\w.]+)(?:\((?<parameters>[\w.,]*)\))?;.{10,}$")]
    private static partial Regex Ban();
}
