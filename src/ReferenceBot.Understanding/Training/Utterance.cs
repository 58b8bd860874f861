namespace ReferenceBot.Understanding.Training;

/// <summary>A message of the training files with what it means.</summary>
/// <param name="Variety"><c>idf idi en mkn mix</c>: for reports only, the model never sees it.</param>
/// <param name="Persona">Who wrote it; held-back data holds back people, not lines.</param>
/// <param name="Intents">One intent, several for a compound message, or <c>out_of_scope</c>.</param>
internal sealed record Utterance(string Variety, string Persona, IReadOnlyList<string> Intents, string Text,
    IReadOnlyList<MarkedSlot> Slots)
{
    public string Intent => Intents[0];
}

/// <summary>A slot marked in an utterance: <c>[words](name)</c> or <c>[words](name=value)</c>.</summary>
/// <param name="Value">Null when the words themselves are the value.</param>
internal sealed record MarkedSlot(string Name, string? Value, int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>A training file that cannot be read, with the place to mend.</summary>
public sealed class UtteranceFileException(string file, int line, string problem)
    : FormatException($"{file}:{line}: {problem}");
