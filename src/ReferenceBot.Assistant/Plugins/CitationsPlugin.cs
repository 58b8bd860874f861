using System.ComponentModel;
using Microsoft.SemanticKernel;
using ReferenceBot.Assistant.Turns;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Citations;
using ReferenceBot.Domain.Outcomes;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>References to records, written by code; the model never sees or words one.</summary>
internal sealed class CitationsPlugin(ICatalogue catalogue, ICitations citations, TurnSession turn)
{
    [KernelFunction("Format")]
    [Description("Writes the reference-list entry for one record.")]
    public async Task<string> FormatAsync(
        [Description("Record id")] string record,
        [Description("Citation style in lower case, such as apa")] string style,
        CancellationToken cancel = default)
    {
        var found = RecordId.TryParse(record, out var id) ? await catalogue.GetAsync([id], cancel) : [];
        if (found.Count == 0)
            throw new UnknownRecordException(record);
        var known = citations.Styles.Contains(style) ? style : citations.Styles[0];
        var citation = citations.Format(found[0].Bibliographic, known, turn.Culture);
        turn.Ledger.Add(new CitationOutcome(found[0], known, citation, known == style ? null : style));
        return known == style ? "written" : $"written in {known}; {style} is not known";
    }
}
