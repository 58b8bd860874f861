using ReferenceBot.Domain.Records;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Marc.Mapping;

/// <summary>Copies: 852 (MARC 21), 952 (Koha items) and 990 (INLISLite items).</summary>
internal static class HoldingFields
{
    public static void Read(MarcRecord record, RecordDraft draft)
    {
        string? classNumber = null;
        foreach (var field in record.Fields)
        {
            if (field.Number is not (852 or 952 or 990))
                continue;
            classNumber ??= draft.Clean(record.First(90)?.Join("ab"), "090");
            var holding = field.Number switch
            {
                852 => Standard(field, draft),
                952 => Koha(field, draft),
                _ => Inlis(field, draft),
            };
            if (holding is not null)
                draft.Add(holding with { CallNumber = holding.CallNumber ?? classNumber });
        }
    }

    // $a names the organisation, $b its branch; the call number is prefix, class, item part, suffix.
    private static Holding? Standard(MarcField field, RecordDraft draft)
    {
        var holding = new Holding
        {
            Branch = draft.Clean(field['b'] ?? field['a'], "852"),
            CallNumber = draft.Clean(field.Join("khim"), "852") ?? draft.Clean(field['j'], "852"),
            Barcode = draft.Clean(field['p'], "852"),
        };
        return holding is { Branch: null, CallNumber: null, Barcode: null } ? null : holding;
    }

    // Other systems keep notes in 952: only a barcode or a call number makes it a copy.
    private static Holding? Koha(MarcField field, RecordDraft draft)
    {
        var (barcode, callNumber) = (draft.Clean(field['p'], "952"), draft.Clean(field['o'], "952"));
        if (barcode is null && callNumber is null)
            return null;
        return new Holding
        {
            Branch = draft.Clean(field['b'] ?? field['a'], "952"),
            CallNumber = callNumber,
            Barcode = barcode,
            InLibraryOnly = IsSet(field['7']) || IsSet(field['5']),
        };
    }

    private static Holding? Inlis(MarcField field, RecordDraft draft)
    {
        var number = draft.Clean(field['p'] ?? field['a'], "990");
        if (number is null || number.Contains(' ') || !number.AsSpan().ContainsAnyInRange('0', '9'))
            return null;
        return new Holding
        {
            Branch = draft.Clean(field['b'], "990"),
            CallNumber = draft.Clean(field.Join("khim"), "990") ?? draft.Clean(field['o'], "990"),
            Barcode = number,
        };
    }

    // Koha: 0 is for loan and without restriction; below zero the item is on order or being processed, for loan later.
    private static bool IsSet(string? value) => value is not null && value.Trim() is not ("" or "0") && !value.TrimStart().StartsWith('-');
}
