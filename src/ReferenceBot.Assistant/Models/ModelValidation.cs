using Microsoft.Extensions.Options;
using ReferenceBot.Assistant.Prompts;

namespace ReferenceBot.Assistant.Models;

/// <summary>Names each fault of the model's settings, and of the prompt that it would be given.</summary>
internal sealed class ModelValidation(PromptLibrary prompts) : IValidateOptions<ModelOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelOptions options)
    {
        var faults = (options.IsSet ? OfEndpoint(options).Concat(OfLimits(options)).Concat(OfPrompt()) : []).ToList();
        return faults.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(fault => $"{ModelOptions.Section}:{fault}"));
    }

    private static IEnumerable<string> OfEndpoint(ModelOptions options)
    {
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            yield return $"Endpoint: '{options.Endpoint}' is not an http or https address.";
        else if (!address.AbsolutePath.TrimEnd('/').EndsWith("/v1", StringComparison.Ordinal) || address.Query.Length > 0)
            yield return $"Endpoint: '{options.Endpoint}' must end in /v1, as in http://127.0.0.1:11434/v1.";
        else if (address.Scheme == "http" && options.ApiKey.Length > 0 && !address.IsLoopback)
            yield return "Endpoint: a key is never sent to another machine over http; use https.";
        if (options.Name.Length == 0)
            yield return "Name: must name a model of that server.";
    }

    private static IEnumerable<string> OfLimits(ModelOptions options)
    {
        if (options.TimeoutSeconds is < 1 or > 300)
            yield return "TimeoutSeconds: must be from 1 to 300.";
        if (options.MaxOutputTokens is < 16 or > 16_000)
            yield return "MaxOutputTokens: must be from 16 to 16000.";
        if (options.PricePerMillionInput < 0 || options.PricePerMillionOutput < 0)
            yield return "PricePerMillionInput and PricePerMillionOutput must not be below 0.";
        if (options.DailyBudget < 0)
            yield return "DailyBudget: must not be below 0; 0 sets none.";
        if (options.DailyBudget > 0 && options.PricePerMillionInput + options.PricePerMillionOutput <= 0)
            yield return "DailyBudget: needs PricePerMillionInput or PricePerMillionOutput, for without a price nothing is spent.";
    }

    private IEnumerable<string> OfPrompt()
    {
        string? fault = null;
        try
        {
            prompts.Get(PromptLibrary.Planner);
        }
        catch (PromptException broken)
        {
            fault = broken.Message;
        }

        if (fault is not null)
            yield return $"Endpoint: the model's prompt cannot be used. {fault}";
    }
}
