using System.Text.RegularExpressions;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Content;

/// <summary>Every command that the README shows does what it says.</summary>
internal sealed partial class ReadmeTests
{
    private const string Run = "dotnet run --project src/ReferenceBot.Host -- ";

    // What builds and tests the program ran before this test could.
    private static readonly string[] Building = ["dotnet test", "dotnet publish src/ReferenceBot.Host -o publish"];

    private static IEnumerable<string> Commands() => Fences().Matches(SourceTree.Read("README.md"))
        .SelectMany(fence => fence.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Runs() => Commands().Where(command => command.StartsWith(Run, StringComparison.Ordinal));

    [Test]
    public void No_command_is_left_untried() => Assert.That(Commands().Except(Runs()), Is.EquivalentTo(Building));

    [TestCaseSource(nameof(Runs))]
    public async Task A_command_of_the_readme_works(string command)
    {
        using var folder = new DataFolder();
        Directory.CreateSymbolicLink(Path.Combine(folder.Home, "corpus"), SourceTree.PathOf("corpus"));
        string[] args = [.. Words().Matches(command[Run.Length..]).Select(word => word.Value.Trim('"'))];
        var run = args[0] == "serve" ? await ServeAsync(folder, args) : await ReferenceBotProgram.RunAsync(folder, args);
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
    }

    [Test]
    public async Task The_tour_is_what_a_visitor_gets()
    {
        var tour = SourceTree.Read("README.md").Split("## A tour")[1].Split("With a card")[0];
        var said = tour.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).Select(line => line.Split('|')[1].Trim()).ToList();
        Assert.That(said, Has.Count.GreaterThan(5));
        using var folder = new DataFolder();
        var turns = await ReferenceBotProgram.ChatAsync(folder, said);
        Assert.That(turns.SkipLast(1).Select(turn => turn.GetProperty("decision").GetString()), Has.All.EqualTo("act"));
        Assert.That(turns[^1].GetProperty("decision").GetString(), Is.EqualTo("reject"));
    }

    private static async Task<Run> ServeAsync(DataFolder folder, string[] args)
    {
        await using var library = await ServedLibrary.StartAsync(folder, args);
        return await library.StopAsync();
    }

    [GeneratedRegex("```sh\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fences();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Words();
}
