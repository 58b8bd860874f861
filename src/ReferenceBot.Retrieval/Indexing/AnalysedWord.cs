using System.Text;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>A word of a text in the three forms it is indexed and searched in. Immutable.</summary>
internal sealed class AnalysedWord
{
    public AnalysedWord(string surface, string english, string indonesian)
    {
        (Surface, English, Indonesian) = (surface, english, indonesian);
        SurfaceBytes = Encoding.UTF8.GetBytes(surface);
        EnglishBytes = english == surface ? SurfaceBytes : Encoding.UTF8.GetBytes(english);
        IndonesianBytes = indonesian == surface ? SurfaceBytes : Encoding.UTF8.GetBytes(indonesian);
    }

    /// <summary>Folded: lower case, without diacritics.</summary>
    public string Surface { get; }

    public string English { get; }

    public string Indonesian { get; }

    public byte[] SurfaceBytes { get; }

    public byte[] EnglishBytes { get; }

    public byte[] IndonesianBytes { get; }

    public override string ToString() => Surface;
}

/// <summary>Which form of a word a field holds.</summary>
internal enum WordForm
{
    Surface,
    English,
    Indonesian,
}

internal static class WordForms
{
    public static string In(this AnalysedWord word, WordForm form) => form switch
    {
        WordForm.English => word.English,
        WordForm.Indonesian => word.Indonesian,
        _ => word.Surface,
    };
}
