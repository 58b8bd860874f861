using ReferenceBot.Understanding.Intents;
using ReferenceBot.Understanding.Slots;

namespace ReferenceBot.Understanding.Training;

/// <summary>All that was learnt from one folder of utterances. Immutable and thread-safe.</summary>
/// <param name="Concepts">The concept file's text: a model carries its own, so that it reads messages as it was trained to.</param>
internal sealed record ModelBundle(IntentModel Intents, SlotTagger Tagger, string Concepts);
