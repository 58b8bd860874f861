namespace ReferenceBot.Domain.Records;

/// <summary>What kind of publication a record describes.</summary>
public enum RecordType
{
    Book,
    Chapter,
    Article,
    Serial,
    Thesis,
    Report,
    ConferencePaper,
    Law,
    Reference,
    Ebook,
    WebPage,
    Map,
    Score,
    Audio,
    Video,
    Other,
}

/// <summary>Whom a work is written for.</summary>
public enum Audience
{
    Adult,
    Teen,
    Child,
}
