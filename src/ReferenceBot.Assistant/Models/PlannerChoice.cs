using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Prompts;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Assistant.Models;

/// <summary>Decides who plans a turn, the rules or a language model, and has it planned. One for each turn; not thread-safe.</summary>
internal sealed class PlannerChoice(
    TurnSession turn, Kernel kernel, IChatClient rules, IOptions<ModelOptions> options, IServiceProvider services, LibraryCalendar calendar)
{
    /// <summary>Wishes about somebody's account, loans and holds: what answers them is nobody else's business.</summary>
    private static readonly HashSet<string> OfAccounts =
    [
        Intents.PlaceHold, Intents.CancelHold, Intents.HoldStatus, Intents.RenewLoan, Intents.RenewAll, Intents.MyLoans, Intents.DueDate,
        Intents.Fines, Intents.LinkAccount, Intents.DeleteMyData, Intents.ReportLost, Intents.ReminderSettings,
    ];

    /// <summary>Wishes that have fixed words, or mean something only in the conversation that a model does not see.</summary>
    private static readonly HashSet<string> OfRules =
    [
        .. Intents.DialogueActs, Intents.Emergency, Intents.Abuse, Intents.Greeting, Intents.ThanksBye, Intents.Help,
        Intents.ChangeLanguage, Intents.TalkToLibrarian, Intents.Feedback,
    ];

    /// <summary>Details that tell who somebody is.</summary>
    private static readonly string[] Personal = [SlotNames.MemberNo, SlotNames.Email];

    /// <summary>Finds or does what the message asks for; what comes of it is in the ledger.</summary>
    /// <param name="made">What a model planned for this very message before; null when none did.</param>
    /// <param name="modelAsked">A model was asked about this very message before: if it made no plan, the rules do.</param>
    public async Task PlanAsync(ModelPlan? made, bool modelAsked, CancellationToken cancel)
    {
        if (made is not null)
            await RepeatAsync(made, cancel);
        else if (!modelAsked && ModelMayPlan())
            await PlanByModelAsync(cancel);
        else
            await RunAsync(rules, [new ChatMessage(ChatRole.User, turn.Text)], FunctionChoiceBehavior.Auto(), cancel);
    }

    private bool ModelMayPlan() =>
        options.Value.IsSet
        && turn.State is { Audience: not Audience.Child, Question: null, Pending: null }
        && turn.Understanding is { Decision: Decision.Act, RejectedAs: null, Wishes.Count: > 0 } understanding
        && understanding.Wishes.All(wish => MayPlan(wish.Intent))
        && !Array.Exists(Personal, name => understanding.Slots[name] is not null)
        && !services.GetRequiredService<ModelRest>().IsResting
        && !services.GetRequiredService<ModelBudget>().IsSpent;

    private bool MayPlan(string intent) => !OfRules.Contains(intent) && (options.Value.AccountData || !OfAccounts.Contains(intent));

    private async Task PlanByModelAsync(CancellationToken cancel)
    {
        var prompt = await services.GetRequiredService<PromptLibrary>().RenderAsync(PromptLibrary.Planner, kernel, Values(), cancel);
        var aboutAccount = turn.Understanding.Wishes.Any(wish => OfAccounts.Contains(wish.Intent));
        var functions = ModelTools.Of(kernel, withAccounts: options.Value.AccountData && aboutAccount);
        turn.BeginModel();
        using var planner = new RulesFailover(
            services.GetRequiredService<LanguageModel>().Client,
            rules,
            turn,
            services.GetRequiredService<ModelRest>(),
            TimeSpan.FromSeconds(options.Value.TimeoutSeconds) * 2,
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<RulesFailover>>());
        // Nothing else leaves the machine but what the functions return.
        ChatMessage[] messages = [new(ChatRole.System, prompt), new(ChatRole.User, Outgoing.Text(turn.Text, turn.Link?.Card))];
        await RunAsync(planner, messages, FunctionChoiceBehavior.Auto(functions), cancel);
    }

    /// <summary>A turn that could not be saved is run again, but no model is asked twice for it.</summary>
    private async Task RepeatAsync(ModelPlan made, CancellationToken cancel)
    {
        turn.BeginModel();
        using var planner = new RepeatedPlan(made);
        await RunAsync(planner, [new ChatMessage(ChatRole.User, turn.Text)], FunctionChoiceBehavior.Auto(), cancel);
        turn.ModelText = made.Text;
    }

    private Dictionary<string, string> Values() => new()
    {
        ["language"] = turn.Culture.TwoLetterISOLanguageName == "en" ? "English" : "Indonesian",
        ["today"] = calendar.Today.ToString("yyyy-MM-dd (dddd)", System.Globalization.CultureInfo.InvariantCulture),
    };

    private async Task RunAsync(
        IChatClient planner, IEnumerable<ChatMessage> messages, FunctionChoiceBehavior functions, CancellationToken cancel)
    {
        using var client = planner.AsBuilder().UseKernelFunctionInvocation().Build(services);
        var settings = new PromptExecutionSettings { FunctionChoiceBehavior = functions };
        await client.GetResponseAsync(messages, settings.ToChatOptions(kernel), cancel);
    }
}
