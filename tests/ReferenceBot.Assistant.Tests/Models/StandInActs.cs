using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Plugins;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Outcomes;

namespace ReferenceBot.Assistant.Tests.Models;

/// <summary>Functions that change something, under the names of the library's own, and a question before each.</summary>
internal sealed class StandInActs
{
    /// <summary>What was done.</summary>
    public List<string> Done { get; } = [];

    /// <summary>What would be asked first.</summary>
    public List<string> Asked { get; } = [];

    public void Register(IServiceCollection services)
    {
        services.AddScoped(_ => KernelPluginFactory.CreateFromObject(new Loans(this), "Loans"));
        services.AddScoped(_ => KernelPluginFactory.CreateFromObject(new Holds(this), "Holds"));
        services.AddScoped<IAutoFunctionInvocationFilter>(provider => new AsksFirst(this, provider.GetRequiredService<TurnSession>()));
    }

    internal sealed class Loans(StandInActs acts)
    {
        [KernelFunction("Renew"), SideEffect]
        public void Renew(int loan) => acts.Done.Add($"renew {loan}");

        [KernelFunction("RenewAll"), SideEffect]
        public void RenewAll() => acts.Done.Add("renew all");
    }

    internal sealed class Holds(StandInActs acts)
    {
        [KernelFunction("Place"), SideEffect]
        public void Place(string record) => acts.Done.Add($"hold {record}");
    }

    private sealed class AsksFirst(StandInActs acts, TurnSession turn) : IAutoFunctionInvocationFilter
    {
        public Task OnAutoFunctionInvocationAsync(AutoFunctionInvocationContext context, Func<AutoFunctionInvocationContext, Task> next)
        {
            if (context.Function.UnderlyingMethod?.IsDefined(typeof(SideEffectAttribute), inherit: false) != true)
                return next(context);
            acts.Asked.Add($"{context.Function.PluginName}_{context.Function.Name}");
            turn.Calls.Add(TurnCall.Of(context.Function, context.Arguments ?? []));
            turn.Ledger.Add(new NothingOpenOutcome());
            context.Terminate = true;
            return Task.CompletedTask;
        }
    }
}
