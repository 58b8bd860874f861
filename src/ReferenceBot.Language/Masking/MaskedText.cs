namespace ReferenceBot.Language.Masking;

/// <summary>A message that may be stored, and whether anything was taken out of it.</summary>
public readonly record struct MaskedText(string Text, bool Masked);
