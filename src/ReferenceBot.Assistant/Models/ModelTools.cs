using System.Reflection;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Plugins;

namespace ReferenceBot.Assistant.Models;

/// <summary>Which functions a model may see, and what calling them means.</summary>
internal static class ModelTools
{
    private static readonly HashSet<string> OfAccounts = [FunctionNames.Loans, FunctionNames.Holds, FunctionNames.Fines];

    // Who speaks and what reaches a librarian is not for a model to decide.
    private static readonly HashSet<string> OfRules = [FunctionNames.Account, FunctionNames.Desk];

    /// <summary>The functions offered for a turn; those of accounts only where account data may leave the machine.</summary>
    public static IEnumerable<KernelFunction> Of(Kernel kernel, bool withAccounts) => kernel.Plugins
        .Where(plugin => !OfRules.Contains(plugin.Name) && (withAccounts || !OfAccounts.Contains(plugin.Name)))
        .SelectMany(plugin => plugin);

    /// <summary>Whether a tool changes something for the person.</summary>
    public static bool IsAct(AITool tool) =>
        tool is AIFunction { UnderlyingMethod: { } method } && method.IsDefined(typeof(SideEffectAttribute));
}
