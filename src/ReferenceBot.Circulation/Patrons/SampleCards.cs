using Microsoft.Extensions.Options;

namespace ReferenceBot.Circulation.Patrons;

/// <summary>
/// Where sample cards may speak: their PINs are no secret, so a chat that strangers reach is closed to them unless the program
/// says otherwise.
/// </summary>
internal sealed class SampleCards(IOptions<CirculationOptions> options)
{
    private const string Terminal = "terminal:";

    public bool MaySpeakIn(string conversation) =>
        options.Value.SampleCardsEverywhere || conversation.StartsWith(Terminal, StringComparison.Ordinal);
}
