namespace ReferenceBot.Domain.Understanding;

/// <summary>What an emergency is about: it decides whom the reply names first.</summary>
public enum EmergencyKind
{
    /// <summary>A call for help that says no more.</summary>
    Other,

    /// <summary>Somebody may take their own life.</summary>
    SelfHarm,

    /// <summary>Fire, smoke, gas.</summary>
    Fire,

    /// <summary>Somebody is ill or hurt.</summary>
    Medical,

    /// <summary>A fight, a threat, harassment.</summary>
    Violence,

    /// <summary>Earthquake, flood, tsunami, landslide.</summary>
    Disaster,
}
