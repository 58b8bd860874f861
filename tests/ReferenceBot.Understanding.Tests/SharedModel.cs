using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Training;

namespace ReferenceBot.Understanding.Tests;

/// <summary>The model of the utterances as they are now, trained once for all runs and kept under its hash.</summary>
internal static class SharedModel
{
    private static readonly Lazy<string> TrainedPath = new(() => Store().TrainAsync(CancellationToken.None).GetAwaiter().GetResult().Path);

    private static readonly Lazy<Understander> Loaded = new(() => With(null));

    public static DialogueContext EverythingOpen { get; } = new(ListShown: true, QuestionOpen: true, Language: null);

    public static DialogueContext NothingOpen { get; } = new(ListShown: false, QuestionOpen: false, Language: null);

    public static Understander Understander => Loaded.Value;

    public static string Path => TrainedPath.Value;

    public static string PromptsFolder { get; } = Find("prompts");

    public static string UtterancesFolder => System.IO.Path.Combine(PromptsFolder, "understanding");

    public static Understander With(ITitleLookup? lookup)
    {
        var understander = new Understander(lookup);
        understander.Load(Path);
        return understander;
    }

    private static ModelStore Store() => new(
        Options.Create(new UnderstandingOptions
        {
            PromptsFolder = PromptsFolder,
            ModelFolder = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "referencebot-models"),
        }),
        NullLogger<ModelStore>.Instance);

    private static string Find(string folder)
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !Directory.Exists(System.IO.Path.Combine(at.FullName, folder, "understanding")))
            at = at.Parent;
        return System.IO.Path.Combine(at?.FullName ?? throw new DirectoryNotFoundException(folder), folder);
    }
}
