using ReferenceBot.Domain.Conversations;

namespace ReferenceBot.Assistant.Turns;

/// <summary>What came of one message.</summary>
/// <param name="Report">The turn as one line of JSON: what was understood, called and answered.</param>
public sealed record TurnResult(Reply Reply, string Report);
