namespace ReferenceBot.Circulation;

/// <summary>What the program decides for circulation; none of it is a setting of the library.</summary>
public sealed class CirculationOptions
{
    /// <summary>
    /// Sample cards may be linked in every channel, not only at the terminal: their PINs are shown to whoever runs the program,
    /// and what they show is nobody's.
    /// </summary>
    public bool SampleCardsEverywhere { get; set; }
}
