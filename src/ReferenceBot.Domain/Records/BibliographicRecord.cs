namespace ReferenceBot.Domain.Records;

/// <summary>
/// What a library knows about one publication, whatever format it was read from. Immutable.
/// Text is in Unicode NFC without control characters, trimmed, and without ISBD punctuation at its ends.
/// </summary>
public sealed record BibliographicRecord
{
    public required string Title { get; init; }

    public string? Subtitle { get; init; }

    /// <summary>Number and name of a part of the work (MARC 245 $n $p), as "Jilid 2. Pesisir".</summary>
    public string? Part { get; init; }

    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    public PublicationDate? Published { get; init; }

    /// <summary>The edition as the source states it ("3", "Edisi revisi"); a printing ("Cet. ke-2") is none.</summary>
    public string? Edition { get; init; }

    public string? Publisher { get; init; }

    public string? Place { get; init; }

    /// <summary>ISO 639-1 code where there is one, else ISO 639-3; null when the source does not say.</summary>
    public string? Language { get; init; }

    public RecordType Type { get; init; } = RecordType.Book;

    public Audience Audience { get; init; } = Audience.Adult;

    /// <summary>Dewey number, or the class a library uses instead (2X in Indonesian Islamic collections).</summary>
    public string? Classification { get; init; }

    public IReadOnlyList<Subject> Subjects { get; init; } = [];

    /// <summary>Valid ISBNs as 13 digits; what fails its check digit is not kept.</summary>
    public IReadOnlyList<string> Isbns { get; init; } = [];

    /// <summary>Valid ISSNs as <c>1234-567X</c>.</summary>
    public IReadOnlyList<string> Issns { get; init; } = [];

    /// <summary>Lower case, without an address before it.</summary>
    public string? Doi { get; init; }

    /// <summary>Addresses of the work itself, http or https only.</summary>
    public IReadOnlyList<string> Links { get; init; } = [];

    public string? Extent { get; init; }

    public string? Series { get; init; }

    /// <summary>The journal, book or proceedings that an article or chapter stands in.</summary>
    public HostItem? Host { get; init; }

    public Thesis? Thesis { get; init; }

    /// <summary>Abstracts and annotations.</summary>
    public IReadOnlyList<LocalText> Summaries { get; init; } = [];

    /// <summary>Table of contents.</summary>
    public string? Contents { get; init; }
}

/// <summary>A subject heading or keyword.</summary>
/// <param name="Language">ISO 639-1 code of the term, or null when the source does not say.</param>
public sealed record Subject(string Term, string? Language = null);

/// <summary>A text and the language it is written in.</summary>
/// <param name="Language">ISO 639-1 code, or null when the source does not say.</param>
public sealed record LocalText(string Text, string? Language = null);

/// <summary>Where an article or chapter is published.</summary>
public sealed record HostItem
{
    public required string Title { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    /// <summary>As printed: "12-34", "e104".</summary>
    public string? Pages { get; init; }
}

/// <summary>What makes a record a thesis (MARC 502).</summary>
/// <param name="Kind">The word the source uses: Skripsi, Tesis, Disertasi, PhD thesis.</param>
public sealed record Thesis(string? Kind, string? Institution);
