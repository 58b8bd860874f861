using ReferenceBot.Desk.Tests.Arranging;
using ReferenceBot.Domain.Desk;

namespace ReferenceBot.Desk.Tests.Escalations;

/// <summary>What a visitor leaves for the librarians, note by note.</summary>
internal sealed class TicketTests
{
    [Test]
    public async Task Each_complaint_is_a_ticket_of_its_own()
    {
        using var desk = await ReferenceDesk.OpenForNotesAsync();
        var tickets = new[]
        {
            await desk.NoteAsync(TicketReason.Feedback, "AC di ruang baca panas"),
            await desk.NoteAsync(TicketReason.Feedback, "petugasnya lama melayani"),
        };
        Assert.That(tickets.Select(ticket => ticket.Code), Is.Unique);
        Assert.That(tickets.Select(ticket => ticket.Updated), Has.None.True);
        Assert.That(await desk.CountTicketsAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_question_that_goes_on_stays_one_ticket()
    {
        using var desk = await ReferenceDesk.OpenForNotesAsync();
        var first = await desk.NoteAsync(TicketReason.NotAnswered, "ada naskah kuno dari Sabu?");
        var second = await desk.NoteAsync(TicketReason.Asked, "tolong tanyakan ke pustakawan");
        Assert.That((second.Code, second.Updated), Is.EqualTo((first.Code, true)));
        Assert.That(await desk.CountTicketsAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task At_first_nothing_waits()
    {
        using var desk = await ReferenceDesk.OpenForNotesAsync();
        Assert.That(await desk.CountTicketsAsync(), Is.Zero);
    }
}
