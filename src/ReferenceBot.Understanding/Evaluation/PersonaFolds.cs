using ReferenceBot.Understanding.Training;

namespace ReferenceBot.Understanding.Evaluation;

/// <summary>
/// Holds back people, not lines: a model must understand people whose words it never saw. Five fixed groups in which every variety
/// has its share; the first is what tests measure.
/// </summary>
internal static class PersonaFolds
{
    public static IReadOnlyList<IReadOnlyList<string>> Groups { get; } =
    [
        ["p05", "p10", "p13", "p15", "p17", "p25"],
        ["p01", "p07", "p09", "p18", "p24", "p26"],
        ["p02", "p04", "p08", "p22", "p23", "p27"],
        ["p03", "p06", "p14", "p16", "p20", "p28"],
        ["p11", "p12", "p19", "p21", "p29"],
    ];

    public static IReadOnlyList<Utterance> Without(IReadOnlyList<Utterance> utterances, IReadOnlyList<string> personas) =>
        [.. utterances.Where(utterance => !personas.Contains(utterance.Persona))];

    public static IReadOnlyList<Utterance> Only(IReadOnlyList<Utterance> utterances, IReadOnlyList<string> personas) =>
        [.. utterances.Where(utterance => personas.Contains(utterance.Persona))];
}
