namespace ReferenceBot.Assistant.Models;

/// <summary>A language model that plans in the place of the rules; without an endpoint there is none.</summary>
public sealed class ModelOptions
{
    public const string Section = "Model";

    /// <summary>Address of an OpenAI-compatible server, up to and with <c>/v1</c>; empty for no model.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Never logged; empty for servers that ask for none.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The model's name as the server knows it.</summary>
    public string Name { get; set; } = "";

    /// <summary>How long one request may take, its retries included. A turn gives the model twice as long, then the rules plan.</summary>
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>Asked of the server, and cut on our side for servers that do not listen.</summary>
    public int MaxOutputTokens { get; set; } = 500;

    /// <summary>Price of a million tokens read, in the currency of <see cref="DailyBudget"/>.</summary>
    public decimal PricePerMillionInput { get; set; }

    /// <summary>Price of a million tokens written.</summary>
    public decimal PricePerMillionOutput { get; set; }

    /// <summary>Above it the rules plan until the library's next day; 0 sets none. Each program counts for itself.</summary>
    public decimal DailyBudget { get; set; }

    /// <summary>
    /// Whether loans, holds, fines and links may leave the machine. When not, the rules plan what is about them and the model
    /// is not even offered their functions.
    /// </summary>
    public bool AccountData { get; set; }

    internal bool IsSet => Endpoint.Length > 0;
}
