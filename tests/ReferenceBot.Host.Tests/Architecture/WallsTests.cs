using System.Reflection;
using System.Xml.Linq;
using NetArchTest.Rules;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Architecture;

/// <summary>Which room may see which, and which packages stay behind whose wall.</summary>
internal sealed class WallsTests
{
    private const string House = "ReferenceBot.";

    private static readonly string[] Ground = ["Domain"];
    private static readonly string[] FirstFloor = ["Storage", "Language", "Formats"];
    private static readonly string[] SecondFloor =
        ["Catalogue", "Retrieval", "Understanding", "Citations", "Circulation", "Desk", "Programmes"];
    private static readonly string[] ThirdFloor = ["Channels", "Assistant"];

    private static readonly Dictionary<string, string> OwnersOfPackages = new()
    {
        ["Lucene.Net"] = "Retrieval",
        ["Microsoft.ML"] = "Understanding",
        ["Microsoft.SemanticKernel"] = "Assistant",
        ["Microsoft.Extensions.AI"] = "Assistant",
        ["Telegram.Bot"] = "Channels",
        ["CsvHelper"] = "Formats",
        ["Microsoft.Data.Sqlite"] = "Storage",
        ["Microsoft.EntityFrameworkCore.Sqlite"] = "Storage",
        ["Npgsql"] = "Storage",
    };

    private static IEnumerable<string> Rooms() =>
        Directory.GetDirectories(SourceTree.PathOf("src")).Select(path => Path.GetFileName(path)[House.Length..]).Where(room => room != "Host");

    private static IEnumerable<object[]> ForbiddenRooms() =>
        from room in Rooms()
        from other in Rooms()
        where other != room && !MaySee(room, other)
        select new object[] { room, other };

    private static IEnumerable<object[]> ForbiddenPackages() =>
        from room in Rooms()
        from package in OwnersOfPackages
        where package.Value != room
        select new object[] { room, package.Key };

    [Test]
    public void Every_room_has_a_floor() =>
        Assert.That(Rooms(), Is.SubsetOf(Ground.Concat(FirstFloor).Concat(SecondFloor).Concat(ThirdFloor)));

    [TestCaseSource(nameof(ForbiddenRooms))]
    public void A_room_sees_only_the_floors_below(string room, string other)
    {
        Assert.That(References(room, "ProjectReference"), Has.None.EndsWith(House + other + ".csproj"));
        AssertNoUse(room, House + other);
    }

    [TestCaseSource(nameof(ForbiddenPackages))]
    public void A_package_stays_in_its_room(string room, string package)
    {
        Assert.That(References(room, "PackageReference"), Has.None.StartsWith(package));
        AssertNoUse(room, package);
    }

    [TestCase("Domain")]
    [TestCase("Language")]
    public void The_words_of_the_house_need_no_package(string room) => Assert.That(References(room, "PackageReference"), Is.Empty);

    [Test]
    public void The_host_is_where_rooms_meet_and_leaves_their_packages_alone()
    {
        var owned = OwnersOfPackages.Keys.ToArray();
        AssertNoUse(Assembly.Load("referencebot"), [.. owned.Where(package => !package.StartsWith("Microsoft.Data", StringComparison.Ordinal))]);
    }

    private static bool MaySee(string room, string other) => Floor(room) > Floor(other);

    private static int Floor(string room) => Array.FindIndex([Ground, FirstFloor, SecondFloor, ThirdFloor], floor => floor.Contains(room));

    private static IEnumerable<string> References(string room, string kind) =>
        XDocument.Load(SourceTree.PathOf("src", House + room, $"{House}{room}.csproj")).Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value);

    private static void AssertNoUse(string room, string what) => AssertNoUse(Assembly.Load(House + room), what);

    private static void AssertNoUse(Assembly assembly, params string[] what)
    {
        var result = Types.InAssembly(assembly).ShouldNot().HaveDependencyOnAny(what).GetResult();
        Assert.That(result.FailingTypeNames ?? [], Is.Empty);
    }
}
