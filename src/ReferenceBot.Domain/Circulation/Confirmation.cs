namespace ReferenceBot.Domain.Circulation;

/// <summary>
/// Proof that a patron was asked about one act by name and said yes. Only the step that hears the yes can make one;
/// a service with side effects demands it, so that nothing a model plans can act without it.
/// </summary>
public sealed record Confirmation
{
    internal Confirmation(string id, int position, string card) => (Id, Position, Card) = (id, position, card);

    /// <summary>Made when the question was asked; answers one yes.</summary>
    public string Id { get; }

    /// <summary>Place of the act in the question, from 0.</summary>
    public int Position { get; }

    /// <summary>The card whose holder confirmed.</summary>
    public string Card { get; }

    /// <summary>Names the act once and for all: the same id is never acted on twice.</summary>
    public string OperationId => $"{Id}-{Position}";
}
