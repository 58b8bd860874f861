using System.Collections;
using System.Text.Json;
using ReferenceBot.Assistant.Models;
using ReferenceBot.Domain.Library;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Content;

/// <summary>appsettings.example.json shows every setting of the library, and no other.</summary>
internal sealed class SettingsTests
{
    private static readonly string[] OtherSettings =
    [
        "Content:Corpus",
        "Content:Prompts",
        "Logging:LogLevel:Default",
        "Retrieval:Folder",
        "Storage:Connection",
        "Telemetry:Endpoint",
        "Telemetry:Metrics",
        "Understanding:ModelFolder",
        "Web:EmbeddedIn",
        "Web:IdleMinutes",
        "Web:PublicAddress",
        .. typeof(ModelOptions).GetProperties().Select(property => $"{ModelOptions.Section}:{property.Name}"),
    ];

    private static readonly JsonElement Example = JsonSerializer.Deserialize<JsonElement>(SourceTree.Read("appsettings.example.json"));

    [Test]
    public void Every_setting_of_the_library_is_shown() =>
        Assert.That(Paths("Library", Example.GetProperty("Library")).Distinct(), Is.EquivalentTo(Paths("Library", typeof(LibraryOptions))));

    [Test]
    public void Every_other_setting_is_shown() => Assert.That(
        Example.EnumerateObject().Where(section => section.Name != "Library").SelectMany(section => Paths(section.Name, section.Value)),
        Is.EquivalentTo(OtherSettings));

    [Test]
    public async Task The_example_can_be_used_as_it_is()
    {
        using var folder = new DataFolder();
        var run = await ReferenceBotProgram.RunAsync(folder, "doctor", "--settings", SourceTree.PathOf("appsettings.example.json"));
        Assert.That(run.ExitCode, Is.Zero, run.Errors);
        Assert.That(run.Output, Does.Contain("Perpustakaan Kota").And.Not.Contain("Sample data"));
    }

    private static IEnumerable<string> Paths(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(property => Paths($"{path}:{property.Name}", property.Value)),
        JsonValueKind.Array when value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object) =>
            value.EnumerateArray().SelectMany(item => Paths(path, item)),
        _ => [path],
    };

    private static IEnumerable<string> Paths(string path, Type type)
    {
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            var name = $"{path}:{property.Name}";
            var inner = property.PropertyType.IsGenericType && property.PropertyType.IsAssignableTo(typeof(IEnumerable))
                ? property.PropertyType.GetGenericArguments()[^1]
                : property.PropertyType;
            if (property.Name == nameof(Branch.Hours))
                foreach (var day in Enum.GetNames<DayOfWeek>())
                    yield return $"{name}:{day}";
            else if (inner.Namespace == type.Namespace)
                foreach (var part in Paths(name, inner))
                    yield return part;
            else
                yield return name;
        }
    }
}
