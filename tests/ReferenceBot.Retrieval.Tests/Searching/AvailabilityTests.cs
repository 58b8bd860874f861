using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests.Searching;

public sealed class AvailabilityTests
{
    private static ARecord[] Maize(int count) => [.. Enumerable.Range(1, count).Select(i => ARecord.Called($"Jagung {i}"))];

    private static SearchRequest Available(int offset = 0, int limit = 10) =>
        new() { Text = "jagung", Filters = new SearchFilters { AvailableOnly = true }, Offset = offset, Limit = limit };

    [Test]
    public async Task Only_what_can_be_had_is_given_in_the_same_order()
    {
        var records = Maize(40);
        using var desk = await SearchDesk.With(records);
        var all = (await desk.Ask(new SearchRequest { Text = "jagung", Limit = 40 })).Ids();
        desk.Shelves.Lend([.. records.Where((_, i) => i % 3 == 0)]);
        var lent = records.Where((_, i) => i % 3 == 0).Select(record => record.Id).ToHashSet();
        Assert.That((await desk.Ask(Available())).Ids(), Is.EqualTo(all.Where(id => !lent.Contains(id)).Take(10)));
        Assert.That((await desk.Ask(Available(offset: 10))).Ids(), Is.EqualTo(all.Where(id => !lent.Contains(id)).Skip(10).Take(10)));
    }

    [Test]
    public async Task No_more_is_asked_than_fills_the_page()
    {
        using var desk = await SearchDesk.With(Maize(300));
        await desk.Ask(Available());
        Assert.That(desk.Shelves.Batches, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Nothing_deeper_than_two_hundred_is_asked_about()
    {
        var records = Maize(300);
        using var desk = await SearchDesk.With(records);
        desk.Shelves.Lend(records);
        var found = await desk.Ask(Available());
        Assert.That((found.Hits.Count, found.Total), Is.EqualTo((0, 0)));
        Assert.That(desk.Shelves.Batches.Sum(), Is.EqualTo(200));
    }

    [Test]
    public async Task Facets_leave_availability_out()
    {
        var records = Maize(5);
        using var desk = await SearchDesk.With(records);
        desk.Shelves.Lend(records[..3]);
        var found = await desk.Ask(Available());
        Assert.That((found.Total, found.Facets.Types[0].Value), Is.EqualTo((2, 5)));
    }

    [Test]
    public async Task What_can_be_had_is_listed_without_a_text_too()
    {
        var records = Maize(3);
        using var desk = await SearchDesk.With(records);
        desk.Shelves.Lend(records[0]);
        var found = await desk.Filtered("", new SearchFilters { AvailableOnly = true });
        Assert.That(found.Ids(), Is.EquivalentTo(new[] { records[1].Id, records[2].Id }));
    }

    [Test]
    public async Task Nobody_is_asked_when_availability_does_not_matter()
    {
        using var desk = await SearchDesk.With(Maize(3));
        await desk.Topic("jagung");
        Assert.That(desk.Shelves.Batches, Is.Empty);
    }
}
