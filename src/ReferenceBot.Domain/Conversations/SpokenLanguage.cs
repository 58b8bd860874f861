namespace ReferenceBot.Domain.Conversations;

/// <summary>A language that people write to us in.</summary>
public enum SpokenLanguage
{
    Indonesian,
    English,

    /// <summary>Kupang Malay (ISO 639-3 mkn): understood, and answered in plain friendly Indonesian.</summary>
    KupangMalay,
}

public static class SpokenLanguages
{
    /// <summary>ISO 639-1 code where there is one, else 639-3.</summary>
    public static string Code(this SpokenLanguage language) => language switch
    {
        SpokenLanguage.English => "en",
        SpokenLanguage.KupangMalay => "mkn",
        _ => "id",
    };
}
