using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;

namespace ReferenceBot.Assistant.Prompts;

/// <summary>The prompts of the prompts folder, each read once, when it is first needed. Thread-safe.</summary>
internal sealed class PromptLibrary(IOptions<AssistantOptions> options)
{
    /// <summary>What a model that plans a turn is told.</summary>
    public const string Planner = "planner";

    private static readonly KernelPromptTemplateFactory Templates = new();

    private readonly ConcurrentDictionary<string, IPromptTemplate> _prompts = new();

    /// <exception cref="PromptException">There is no such prompt, or it cannot be used.</exception>
    public IPromptTemplate Get(string name) => _prompts.GetOrAdd(name, Load);

    /// <summary>The prompt with its variables filled. Values are encoded: none of them becomes markup of the prompt.</summary>
    /// <exception cref="PromptException">There is no such prompt, or it cannot be used.</exception>
    public Task<string> RenderAsync(string name, Kernel kernel, IReadOnlyDictionary<string, string> values, CancellationToken cancel) =>
        Get(name).RenderAsync(kernel, new KernelArguments(values.ToDictionary(pair => pair.Key, object? (pair) => pair.Value)), cancel);

    private IPromptTemplate Load(string name) =>
        Templates.Create(PromptFile.Read(Path.Combine(options.Value.PromptsFolder, name + ".yaml")));
}
