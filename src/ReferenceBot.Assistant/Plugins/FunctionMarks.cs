using System.Reflection;
using Microsoft.SemanticKernel;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>What is marked on the method behind a function.</summary>
internal static class FunctionMarks
{
    public static bool HasSideEffect(this KernelFunction function) => Mark<SideEffectAttribute>(function) is not null;

    public static bool NeedsConfirmation(this KernelFunction function) => Mark<SideEffectAttribute>(function) is { AtOnce: false };

    public static bool NeedsAccount(this KernelFunction function) => Mark<AccountDataAttribute>(function) is not null;

    private static T? Mark<T>(KernelFunction function)
        where T : Attribute => function.UnderlyingMethod?.GetCustomAttribute<T>();
}
