using System.Globalization;
using System.Text;

namespace ReferenceBot.Domain.Conversations;

/// <summary>A reply as plain text, for terminals and logs.</summary>
public static class ReplyText
{
    public static string Of(Reply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return string.Join("\n\n", reply.Blocks.Where(block => block is not ButtonsBlock).Select(Of));
    }

    private static string Of(ReplyBlock block) => block switch
    {
        TextBlock text => text.Text,
        RecordsBlock { IsCompact: true } rows => string.Join("\n", rows.Cards.Select((card, i) => Row(card, rows.FirstNumber + i))),
        RecordsBlock records => string.Join("\n", records.Cards.Select((card, i) => Of(card, records.FirstNumber + i))),
        CitationsBlock citations => string.Join("\n", citations.Citations),
        _ => throw new InvalidOperationException($"No plain text for {block.GetType().Name}."),
    };

    private static string Row(RecordCard card, int? number) =>
        (number is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{number}. ")) + string.Join(" · ", card.Lines.Prepend(card.Title));

    private static string Of(RecordCard card, int? number)
    {
        var text = new StringBuilder();
        var margin = number is null ? "" : "   ";
        if (number is not null)
            text.Append(CultureInfo.InvariantCulture, $"{number}. ");
        text.Append(card.Title);
        var people = card.By;
        var year = card.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        foreach (var line in card.Lines.Prepend(people.Length > 0 && year.Length > 0 ? $"{people} ({year})" : people + year))
        {
            if (line.Length > 0)
                text.Append('\n').Append(margin).Append(line);
        }

        return text.ToString();
    }
}
