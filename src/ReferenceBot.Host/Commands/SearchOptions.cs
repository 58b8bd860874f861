using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Host.Commands;

/// <summary>What <c>search</c> is asked for.</summary>
internal sealed class SearchOptions
{
    private const int DefaultLimit = 10;

    private readonly Argument<string[]> _query = new("QUERY")
    {
        Description = CommandTexts.Get("Search_Query"),
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int?> _limit = CheckedOption.Create("--limit", "Search_Limit", "N", ReadLimit);
    private readonly Option<int?> _from = CheckedOption.Create("--from", "Search_From", "Y", ReadYear);
    private readonly Option<int?> _to = CheckedOption.Create("--to", "Search_To", "Y", ReadYear);
    private readonly Option<string?> _language = CheckedOption.Create("--language", "Search_Language", "C", ReadLanguage);
    private readonly Option<RecordType?> _type = CheckedOption.Create("--type", "Search_Type", "T", ReadType);
    private readonly Option<Audience?> _audience = CheckedOption.Create("--audience", "Search_Audience", "A", ReadAudience);
    private readonly Option<bool> _available = new("--available") { Description = CommandTexts.Get("Search_Available") };

    public SearchOptions(Command command)
    {
        command.Add(_query);
        foreach (var option in new Option[] { _limit, _from, _to, _language, _type, _audience, _available })
            command.Add(option);
        command.Validators.Add(CheckYears);
    }

    public SearchRequest Read(ParseResult parsed)
    {
        var text = string.Join(' ', parsed.GetRequiredValue(_query));
        return new SearchRequest
        {
            Text = text,
            Kind = Isbn.TryParse(text, out _) ? SearchKind.KnownItem : SearchKind.Topic,
            Limit = parsed.GetValue(_limit) ?? DefaultLimit,
            Filters = new SearchFilters
            {
                YearFrom = parsed.GetValue(_from),
                YearTo = parsed.GetValue(_to),
                Language = parsed.GetValue(_language),
                Type = parsed.GetValue(_type),
                Audience = parsed.GetValue(_audience),
                AvailableOnly = parsed.GetValue(_available),
            },
        };
    }

    private static Checked<int?> ReadLimit(string typed) => Number(typed) is >= 1 and <= SearchRequest.MaxDepth and var limit
        ? limit
        : Checked<int?>.Wrong("Search_LimitRange", SearchRequest.MaxDepth);

    private static Checked<int?> ReadYear(string typed) =>
        Number(typed) is >= PublicationDate.MinYear and <= PublicationDate.MaxYear and var year
            ? year
            : Checked<int?>.Wrong("Search_NoYear", typed);

    private static Checked<string> ReadLanguage(string typed) =>
        LanguageCodes.Parse(typed) is { } code ? code : Checked<string>.Wrong("Search_NoLanguage", typed);

    private static Checked<RecordType?> ReadType(string typed) =>
        FilterNames.Types.Find(typed) is { } type ? type : Checked<RecordType?>.Wrong("Search_NoType", typed, FilterNames.Types.Allowed);

    private static Checked<Audience?> ReadAudience(string typed) => FilterNames.Audiences.Find(typed) is { } audience
        ? audience
        : Checked<Audience?>.Wrong("Search_NoAudience", typed, FilterNames.Audiences.Allowed);

    private static int? Number(string? typed) =>
        int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    // Of what was typed, because a year that could not be read has no value to ask for.
    private void CheckYears(CommandResult command)
    {
        if (Typed(command, _from) is { } from && Typed(command, _to) is { } to && from > to)
            command.AddError(CommandTexts.Get("Search_YearsTurned", from, to));
    }

    private static int? Typed(CommandResult command, Option<int?> option) =>
        command.GetResult(option) is { Tokens: [.., var last] } ? Number(last.Value) : null;
}
