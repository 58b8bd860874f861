using ReferenceBot.Circulation.Samples;
using ReferenceBot.Host.Commands;
using ReferenceBot.Host.Composition;

namespace ReferenceBot.Host.Doctor;

/// <summary>Looks at the sample cards: which there are, and where they may be used.</summary>
internal sealed class SampleExamination(SampleData sample, Func<SampleLibrary> library)
{
    /// <summary>The cards with their PINs, for whoever runs the program to try things out with.</summary>
    public async Task<Finding> ExamineCardsAsync(CancellationToken cancel)
    {
        var cards = await library().GetCardsAsync(cancel);
        if (cards.Count == 0)
            return new Finding(Health.Notice, CommandTexts.Get("Doctor_NoSampleCards"), CommandTexts.Get("Doctor_MendNoData"));
        var lines = cards.Select(card => CommandTexts.Get("Doctor_SampleCard", card.Card, card.Pin, card.Name));
        return new Finding(Health.Good, CommandTexts.Get("Doctor_SampleCards"), string.Join("\n    ", lines));
    }

    public Finding ExamineDoor() => sample switch
    {
        { IsOpenToStrangers: true } => new Finding(
            Health.Notice, CommandTexts.Get("Doctor_SampleOpen", sample.Door), CommandTexts.Get("Doctor_MendSampleOpen")),
        { CardsServeEverywhere: true } => new Finding(Health.Good, CommandTexts.Get("Doctor_SampleEverywhere")),
        _ => new Finding(
            Health.Good, CommandTexts.Get("Doctor_SampleRefused", sample.Door), CommandTexts.Get("Doctor_MendSampleRefused")),
    };
}
