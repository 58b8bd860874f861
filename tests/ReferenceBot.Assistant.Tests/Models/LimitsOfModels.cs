using System.Diagnostics.Metrics;
using FakeOpenAI;
using ReferenceBot.Assistant.Models;
using ReferenceBot.Assistant.Tests.Arranging;

namespace ReferenceBot.Assistant.Tests.Models;

/// <summary>A model gets so much time, so many calls and so much money, and then the rules plan.</summary>
public sealed class LimitsOfModels
{
    [Test, CancelAfter(60_000)]
    public async Task A_model_that_is_too_slow_is_left(CancellationToken cancel)
    {
        await using var desk = await ModelDesk.With(new Script().Does(AnswerKind.Hang), options => options.TimeoutSeconds = 5);
        var asked = desk.AskForCoffee();
        await desk.Server.NextRequestAsync(cancel);
        desk.Library.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.That(asked.IsCompleted, Is.False);
        desk.Library.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.That((await asked).Text, Does.StartWith(ModelDesk.FoundCoffee));
    }

    [Test, CancelAfter(60_000)]
    public async Task A_turn_has_a_limit_too(CancellationToken cancel)
    {
        var script = new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee).Does(AnswerKind.Hang);
        await using var desk = await ModelDesk.With(script, options => options.TimeoutSeconds = 5);
        desk.Library.Catalogue.OnSearch = _ => desk.Library.Clock.Advance(TimeSpan.FromSeconds(9));
        var asked = desk.AskForCoffee();
        await desk.Server.NextRequestAsync(cancel);
        await desk.Server.NextRequestAsync(cancel);
        desk.Library.Catalogue.OnSearch = _ => { };
        desk.Library.Clock.Advance(TimeSpan.FromSeconds(1));
        var told = await asked;
        Assert.That((told.Planner(), told.Records.Count), Is.EqualTo(("rules", 1)));
    }

    [Test, CancelAfter(60_000)]
    public async Task A_person_who_leaves_ends_the_turn(CancellationToken cancel)
    {
        await using var desk = await ModelDesk.With(new Script().Does(AnswerKind.Hang));
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var asked = desk.Chat.Say("cari kopi", Meaning.Act(ModelDesk.Coffee), left.Token);
        await desk.Server.NextRequestAsync(cancel);
        await left.CancelAsync();
        Assert.That(async () => await asked, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Four_answers_may_call_functions_and_the_fifth_is_for_words()
    {
        var record = ARecord.Called(ModelDesk.Title).Id;
        var script = new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee)
            .Calls("Catalogue_Details", $$"""{"record":"{{record}}"}""")
            .Calls("Catalogue_Availability", $$"""{"record":"{{record}}"}""")
            .Calls("Citations_Format", $$"""{"record":"{{record}}","style":"apa"}""").Says("Silakan.");
        await using var desk = await ModelDesk.With(script);
        var told = await desk.AskForCoffee();
        Assert.That(told.Functions, Is.EqualTo("Catalogue.Search+Catalogue.Details+Catalogue.Availability+Citations.Format"));
        Assert.That(told.Planner(), Is.EqualTo("llm"));
        Assert.That(desk.Server.Requests.Select(request => request.Tools.Count), Is.EqualTo(new[] { 6, 6, 6, 6, 0 }));
    }

    [Test]
    public async Task Calls_without_end_leave_the_rules_enough()
    {
        await using var desk = await ModelDesk.With(new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee).ForEver());
        var told = await desk.AskForCoffee();
        Assert.That(desk.Server.Requests, Has.Count.EqualTo(5));
        Assert.That(told.Calls, Has.Count.EqualTo(5).And.All.Matches<System.Text.Json.JsonElement>(
            call => call.GetProperty("outcome").GetString() == "done"));
    }

    [Test]
    public async Task Over_the_budget_of_the_day_the_rules_plan_until_the_next()
    {
        await using var desk = await ModelDesk.With(
            new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee).Says("Silakan."),
            options => (options.PricePerMillionInput, options.PricePerMillionOutput, options.DailyBudget) = (1_000, 5_000, 0.3m));
        Assert.That((await desk.AskForCoffee()).Planner(), Is.EqualTo("llm"), "2 x (100 x 0.001 + 20 x 0.005) = 0.4 is spent now");
        Assert.That((await desk.AskForCoffee()).Planner(), Is.EqualTo("rules"));
        Assert.That(desk.Server.Requests, Has.Count.EqualTo(2));
        desk.Library.Clock.Advance(TimeSpan.FromHours(15));
        await desk.AskForCoffee();
        Assert.That(desk.Server.Requests, Has.Count.GreaterThan(2), "it is midnight");
    }

    [Test]
    public async Task A_budget_that_ends_within_a_turn_ends_the_models_part()
    {
        await using var desk = await ModelDesk.With(
            new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee).Says("Silakan."),
            options => (options.PricePerMillionInput, options.DailyBudget) = (1_000, 0.05m));
        var told = await desk.AskForCoffee();
        Assert.That((told.Planner(), told.Records.Count, desk.Server.Requests.Count), Is.EqualTo(("rules", 1, 1)));
    }

    [Test]
    public async Task A_server_that_counts_nothing_still_costs()
    {
        var uncounted = new ScriptedAnswer { Text = "Silakan.", InputTokens = null };
        await using var desk = await ModelDesk.With(
            new Script().Then(uncounted), options => (options.PricePerMillionInput, options.DailyBudget) = (1_000, 0.1m));
        await desk.AskForCoffee();
        await desk.AskForCoffee();
        Assert.That(desk.Server.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Tokens_and_cost_are_measured()
    {
        await using var desk = await ModelDesk.With(
            new Script().Calls("Catalogue_Search", ModelDesk.SearchCoffee).Says("Silakan."),
            options => options.PricePerMillionInput = 1_000);
        var (tokens, cost) = (0L, 0.0);
        using var listener = new MeterListener();
        var factory = desk.Library.Service<IMeterFactory>();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Meter.Name == ModelBudget.MeterName && ReferenceEquals(instrument.Meter.Scope, factory))
                self.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, _, _) => tokens += value);
        listener.SetMeasurementEventCallback<double>((_, value, _, _) => cost += value);
        listener.Start();
        await desk.AskForCoffee();
        Assert.That((tokens, cost), Is.EqualTo((240, 0.2)).Within(1e-9));
    }

    [Test]
    public async Task A_model_that_keeps_failing_rests_for_a_while()
    {
        await using var desk = await ModelDesk.With(new Script().Fails(400).ForEver());
        for (var turn = 0; turn < ModelRest.MostFailures + 2; turn++)
            await desk.AskForCoffee();
        Assert.That(desk.Server.Requests, Has.Count.EqualTo(ModelRest.MostFailures));
        desk.Library.Clock.Advance(ModelRest.Length);
        await desk.AskForCoffee();
        Assert.That(desk.Server.Requests, Has.Count.EqualTo(ModelRest.MostFailures + 1));
    }
}
