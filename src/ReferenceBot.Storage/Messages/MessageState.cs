namespace ReferenceBot.Storage.Messages;

/// <summary>Where a row of the inbox is. The numbers are in the database.</summary>
internal enum InboxState
{
    Waiting = 0,
    Done = 1,
    Failed = 2,
}

/// <summary>Where a row of the outbox is. The numbers are in the database.</summary>
internal enum OutboxState
{
    Waiting = 0,
    Sent = 1,
    Failed = 2,
}
