using ReferenceBot.Domain.Records;

namespace ReferenceBot.Catalogue.Import;

/// <summary>Joins what several sources say of one work: the first source's words stand, later ones fill what is empty.</summary>
internal static class RecordMerging
{
    public static BibliographicRecord Fill(BibliographicRecord first, BibliographicRecord next) => first with
    {
        // What joins has the same part, if only written into the title; a subtitle may stand there too.
        Subtitle = first.Subtitle ?? (first.Title.Contains(':') ? null : next.Subtitle),
        Contributors = Fill(first.Contributors, next.Contributors),
        Published = first.Published ?? next.Published,
        Edition = first.Edition ?? next.Edition,
        Publisher = first.Publisher ?? next.Publisher,
        Place = first.Place ?? next.Place,
        Language = first.Language ?? next.Language,
        Classification = first.Classification ?? next.Classification,
        Subjects = Fill(first.Subjects, next.Subjects),
        Isbns = Fill(first.Isbns, next.Isbns),
        Issns = Fill(first.Issns, next.Issns),
        Doi = first.Doi ?? next.Doi,
        Links = Fill(first.Links, next.Links),
        Extent = first.Extent ?? next.Extent,
        Series = first.Series ?? next.Series,
        Host = first.Host ?? next.Host,
        Thesis = first.Thesis ?? next.Thesis,
        Summaries = Fill(first.Summaries, next.Summaries),
        Contents = first.Contents ?? next.Contents,
    };

    private static IReadOnlyList<T> Fill<T>(IReadOnlyList<T> first, IReadOnlyList<T> next) => first.Count > 0 ? first : next;
}
