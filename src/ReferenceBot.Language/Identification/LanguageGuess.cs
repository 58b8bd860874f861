using ReferenceBot.Domain.Conversations;

namespace ReferenceBot.Language.Identification;

/// <summary>The language a text is likeliest in, and how likely, from 0.5 to 1.</summary>
public readonly record struct LanguageGuess(SpokenLanguage Language, double Confidence);
