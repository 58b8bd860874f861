using Microsoft.Extensions.Options;
using ReferenceBot.Assistant.Models;
using ReferenceBot.Assistant.Prompts;

namespace ReferenceBot.Assistant.Tests.Models;

/// <summary>Settings that cannot work are told before the first person asks.</summary>
public sealed class SettingsOfModels
{
    [Test]
    public void No_model_needs_no_settings() => Assert.That(FaultsOf(new ModelOptions(), folder: "nowhere"), Is.Empty);

    [TestCase("http://127.0.0.1:11434/v1")]
    [TestCase("https://llm.uji.example/v1/")]
    [TestCase("https://llm.uji.example/openai/v1")]
    public void An_address_and_a_name_are_enough(string endpoint) =>
        Assert.That(FaultsOf(Set(options => options.Endpoint = endpoint)), Is.Empty);

    [TestCase("not an address", "is not an http or https address")]
    [TestCase("ftp://x/v1", "is not an http or https address")]
    [TestCase("http://127.0.0.1:11434", "must end in /v1")]
    [TestCase("http://127.0.0.1/v1/chat/completions", "must end in /v1")]
    [TestCase("http://127.0.0.1/v1?key=x", "must end in /v1")]
    public void An_endpoint_that_cannot_work_is_named(string endpoint, string fault) =>
        AssertFault(Set(options => options.Endpoint = endpoint), "Model:Endpoint", fault);

    [Test]
    public void A_key_does_not_cross_the_network_in_the_open()
    {
        var open = Set(options => (options.Endpoint, options.ApiKey) = ("http://llm.uji.example/v1", "sk-geheim"));
        AssertFault(open, "Model:Endpoint", "use https");
        Assert.That(FaultsOf(Set(options => options.ApiKey = "sk")), Is.Empty, "on this machine it may");
    }

    [Test]
    public void Each_limit_has_its_range()
    {
        AssertFault(Set(options => options.Name = ""), "Model:Name", "must name a model");
        AssertFault(Set(options => options.TimeoutSeconds = 0), "Model:TimeoutSeconds", "1 to 300");
        AssertFault(Set(options => options.MaxOutputTokens = 1), "Model:MaxOutputTokens", "16 to 16000");
        AssertFault(Set(options => options.PricePerMillionInput = -1), "Model:PricePerMillionInput", "below 0");
        AssertFault(Set(options => options.DailyBudget = -1), "Model:DailyBudget", "below 0");
        AssertFault(Set(options => options.DailyBudget = 1), "Model:DailyBudget", "without a price nothing is spent");
    }

    [Test]
    public void A_missing_prompt_is_a_fault_of_the_settings() =>
        Assert.That(FaultsOf(Set(_ => { }), folder: "nowhere"), Has.Some.Contains("planner.yaml"));

    private static ModelOptions Set(Action<ModelOptions> change)
    {
        var options = new ModelOptions { Endpoint = "http://127.0.0.1:11434/v1", Name = "qwen" };
        change(options);
        return options;
    }

    private static void AssertFault(ModelOptions options, string setting, string fault)
    {
        var faults = FaultsOf(options);
        Assert.That(faults, Has.Count.EqualTo(1));
        Assert.That(faults[0], Does.StartWith(setting).And.Contain(fault).And.Not.Contain("geheim"));
    }

    private static List<string> FaultsOf(ModelOptions options, string? folder = null)
    {
        var prompts = new PromptLibrary(Options.Create(new AssistantOptions { PromptsFolder = folder ?? ModelDesk.PromptsFolder }));
        return [.. new ModelValidation(prompts).Validate(null, options).Failures ?? []];
    }
}
