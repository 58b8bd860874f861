using System.Reflection;
using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Plugins;

namespace ReferenceBot.Assistant.Models;

/// <summary>Which functions a model may see, and what calling them means.</summary>
internal static class ModelTools
{
    private static readonly HashSet<string> OfAccounts = ["Holds", "Loans", "Fines", "Account"];

    private static readonly HashSet<string> OfReads = [FunctionNames.Catalogue, FunctionNames.Library, FunctionNames.Citations];

    /// <summary>The functions offered for a turn; those of accounts only where account data may leave the machine.</summary>
    public static IEnumerable<KernelFunction> Of(Kernel kernel, bool withAccounts) =>
        kernel.Plugins.Where(plugin => withAccounts || !OfAccounts.Contains(plugin.Name)).SelectMany(plugin => plugin);

    /// <summary>Whether a tool changes something for the person.</summary>
    public static bool IsAct(AITool tool) =>
        tool is AIFunction { UnderlyingMethod: { } method } && method.IsDefined(typeof(SideEffectAttribute));

    /// <summary>Whether calling a function twice is as good as once; of functions we know nothing about it is not.</summary>
    /// <param name="function">As <c>Catalogue.Search</c>.</param>
    public static bool IsRead(string function) => OfReads.Contains(function.Split('.')[0]);
}
