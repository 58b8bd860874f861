namespace ReferenceBot.Domain.Records;

/// <summary>Academic degrees behind a name ("S.Pd.", "M.Hum.", "Ph.D."): no part of it, though title pages print them.</summary>
public static class AcademicTitles
{
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal) { "PhD", "MSc", "BSc", "MBA", "MPd", "SPd", "MPH", "MHum" };

    private static readonly HashSet<string> Levels = new(StringComparer.Ordinal) { "A", "B", "S", "M", "D", "Ph", "Th", "Ed", "Ak" };

    // By name, not by shape: "M.Nur" is somebody's name.
    private static readonly HashSet<string> Fields = new(StringComparer.Ordinal)
    {
        "Pd", "PdI", "Pdi", "Si", "Sos", "Sn", "Hum", "Kom", "Kes", "Kep", "Keb", "Ked", "Ag", "Psi", "Pt", "Farm", "Tr", "Th", "Fil",
        "Stat", "Sc", "Eng", "Ed", "Phil", "Div", "Min", "Md", "Ak", "Par", "Gz", "Ars", "Lib", "Us", "Sy", "Ud", "Hut", "Pi", "Kn",
        "IP", "IK", "Ikom", "KM", "KG", "AP", "D", "CA",
    };

    // These could be initials as well; behind two words they are degrees.
    private static readonly HashSet<string> LikeInitials = new(StringComparer.Ordinal)
    {
        "S.H", "S.E", "S.T", "S.S", "S.P", "M.H", "M.M", "M.T", "M.P", "M.E", "M.A",
    };

    /// <summary>Whether a word between commas is a degree and cannot be somebody's initials.</summary>
    public static bool IsDegree(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (Plain.Contains(word.Trim().TrimEnd('.')))
            return true;
        var parts = word.Trim().TrimEnd('.').Split('.', StringSplitOptions.TrimEntries);
        return parts.Length > 1 && Levels.Contains(parts[0]) && Fields.Contains(parts[1]) && (parts[1].Length > 1 || parts[0].Length > 1);
    }

    /// <summary>Whether a word behind a name of several words is a degree, such as "S.H." in "Agus Widodo, S.H.".</summary>
    public static bool IsDegreeBehind(string name, string word)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IsDegree(word) || (
            name.Contains(' ') && LikeInitials.Contains(word.Trim().TrimEnd('.').Replace(" ", "", StringComparison.Ordinal)));
    }
}
