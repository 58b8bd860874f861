using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Domain.Outcomes;

/// <summary>Something a turn found or did; facts only, which code puts into words.</summary>
public abstract record Outcome;

/// <summary>A search was made.</summary>
/// <param name="Records">The page of hits, in rank order.</param>
/// <param name="Topic">What was searched for, in the person's words.</param>
public sealed record SearchOutcome(
    SearchRequest Request, SearchResult Result, IReadOnlyList<CatalogueRecord> Records, string Topic) : Outcome
{
    /// <summary>What was searched for was not said by the person, so that a reply must not repeat it.</summary>
    public bool IsReworded { get; init; }
}

/// <summary>One record was looked at closely.</summary>
public sealed record DetailsOutcome(CatalogueRecord Record) : Outcome;

/// <summary>The copies of one record were asked for.</summary>
/// <param name="Branch">The branch they were asked of; null for all.</param>
public sealed record AvailabilityOutcome(CatalogueRecord Record, RecordAvailability Availability, Branch? Branch = null) : Outcome;

/// <summary>Records like another were looked for.</summary>
public sealed record SimilarOutcome(CatalogueRecord To, IReadOnlyList<CatalogueRecord> Records) : Outcome;

/// <summary>A reference to one record was written.</summary>
/// <param name="WantedStyle">The style asked for when it cannot be written yet; <paramref name="Style"/> was used instead.</param>
public sealed record CitationOutcome(CatalogueRecord Record, string Style, string Citation, string? WantedStyle = null) : Outcome;

/// <summary>An article answers.</summary>
/// <param name="ServiceMissing">The wish was for an act or account fact that this library does not offer by chat.</param>
public sealed record ArticleOutcome(Article Article, bool ServiceMissing) : Outcome;

/// <summary>The opening hours of one day, or of the week when <paramref name="Days"/> is empty.</summary>
/// <param name="Now">Local time, when it was asked whether the library is open now.</param>
public sealed record HoursOutcome(IReadOnlyList<BranchDay> Days, TimeOnly? Now = null) : Outcome;

/// <summary>Where the library is and how it is reached.</summary>
public sealed record ContactOutcome : Outcome;

/// <summary>No article and no service answers; a librarian can.</summary>
/// <param name="ServiceMissing">As in <see cref="ArticleOutcome"/>.</param>
public sealed record NoAnswerOutcome(bool ServiceMissing = false) : Outcome;

/// <summary>A part of the message was not understood and stays unanswered.</summary>
public sealed record UnansweredOutcome(string Part) : Outcome;

/// <summary>A part of the message was understood, but the turn had called as many functions as one message may.</summary>
public sealed record NotReachedOutcome(string Part) : Outcome;

/// <summary>"Which one?": the message speaks of a record that the conversation does not show.</summary>
/// <param name="Shown">How many records are in the list; 0 when none is open.</param>
/// <param name="Intent">The wish that goes on once it is known which.</param>
public sealed record WhichRecordOutcome(int Shown, string Intent) : Outcome;

/// <summary>The message asks for literature without saying on what.</summary>
public sealed record WhichTopicOutcome : Outcome;

/// <summary>"More" was said, and no search is open.</summary>
public sealed record NoSearchOpenOutcome : Outcome;

/// <summary>"Yes" or "no" was said, and nothing is open.</summary>
public sealed record NothingOpenOutcome : Outcome;

/// <summary>"No" was said to what was open.</summary>
public sealed record DroppedOutcome : Outcome;

/// <summary>Several wishes are possible; the person chooses.</summary>
public sealed record ClarifyOutcome(IReadOnlyList<string> Intents) : Outcome;

/// <summary>The message asks for nothing the library does.</summary>
/// <param name="Kind"><c>other_people</c>, <c>injection</c>, or null.</param>
/// <param name="OfferLibrarian">It is not the first misunderstanding in a row.</param>
public sealed record OutOfScopeOutcome(string? Kind, bool OfferLibrarian) : Outcome;

/// <summary>The message has no word in it: marks, or a picture made of a character.</summary>
public sealed record NoWordsOutcome : Outcome;

/// <summary>Words that need no fact: greeting, thanks, help.</summary>
public sealed record SmallTalkOutcome(SmallTalk Kind) : Outcome;

public enum SmallTalk
{
    Hello,
    Syalom,
    Assalamualaikum,
    OmSwastyastu,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Thanks,
    Bye,
    Help,
    Identity,
    LanguageIndonesian,
    LanguageEnglish,
    LanguageOther,
}

/// <summary>Somebody may be in danger: fixed words and the numbers to call.</summary>
public sealed record EmergencyOutcome(EmergencyKind Kind) : Outcome;

/// <summary>The bot was insulted: a short boundary.</summary>
public sealed record AbuseOutcome : Outcome;

/// <summary>A function failed; what it was for stays undone and is said to be.</summary>
/// <param name="Part">The part of the message that it was for; null when that is all of it.</param>
public sealed record FailedOutcome(string Function, string? Part) : Outcome;

/// <summary>The message was longer than is read.</summary>
/// <param name="Read">Characters that were read.</param>
public sealed record MessageCutOutcome(int Read) : Outcome;

/// <summary>A PIN, password, code or identity number was sent; it was taken out before anything was stored.</summary>
public sealed record SecretSentOutcome : Outcome;

/// <summary>A file was sent that nothing here reads.</summary>
public sealed record FileNotReadOutcome(string Name) : Outcome;
