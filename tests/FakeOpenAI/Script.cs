using System.Text.Json;
using System.Text.Json.Serialization;

namespace FakeOpenAI;

/// <summary>What the fake model answers, request by request. After the last answer it says <see cref="Afterwards"/>.</summary>
public sealed class Script
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    public List<ScriptedAnswer> Answers { get; init; } = [];

    /// <summary>Gives the last answer again for ever.</summary>
    public bool Repeat { get; set; }

    /// <summary>Functions that it calls as soon as their name stands in a tool result: a model that takes orders from data.</summary>
    public List<string> Obeys { get; init; } = [];

    public string Afterwards { get; set; } = "Silakan.";

    /// <exception cref="JsonException">It is no script.</exception>
    public static Script Read(string json) => JsonSerializer.Deserialize<Script>(json, Format) ?? new Script();

    public Script Then(ScriptedAnswer answer)
    {
        Answers.Add(answer);
        return this;
    }

    public Script Calls(params ScriptedCall[] calls) => Then(new ScriptedAnswer { Kind = AnswerKind.Calls, Calls = calls });

    /// <param name="arguments">JSON, or what a bad model takes for it.</param>
    public Script Calls(string function, string arguments = "{}") => Calls(new ScriptedCall(function, arguments));

    public Script Says(string text) => Then(new ScriptedAnswer { Kind = AnswerKind.Text, Text = text });

    public Script Fails(int status, int times = 1) => Then(new ScriptedAnswer { Kind = AnswerKind.Status, Status = status, Times = times });

    public Script Does(AnswerKind kind) => Then(new ScriptedAnswer { Kind = kind });

    public Script ForEver()
    {
        Repeat = true;
        return this;
    }

    public Script Obeying(params string[] functions)
    {
        Obeys.AddRange(functions);
        return this;
    }
}

public enum AnswerKind
{
    Text,
    Calls,

    /// <summary>An error with <see cref="ScriptedAnswer.Status"/>, which quotes the request as careless servers do.</summary>
    Status,

    /// <summary>No answer until the client leaves.</summary>
    Hang,

    /// <summary>The connection breaks.</summary>
    Reset,

    /// <summary>A web page with status 200, as from a proxy's log-in.</summary>
    Html,

    EmptyChoices,

    /// <summary>More than anybody can use.</summary>
    Huge,

    /// <summary>To <see cref="ScriptedAnswer.Text"/>.</summary>
    Redirect,

    /// <summary><see cref="ScriptedAnswer.Text"/> as it is, in the place of the JSON.</summary>
    Raw,
}

public sealed record ScriptedAnswer
{
    public AnswerKind Kind { get; init; }

    public string Text { get; init; } = "";

    public IReadOnlyList<ScriptedCall> Calls { get; init; } = [];

    public int Status { get; init; } = 200;

    /// <summary>How often it is given before the next one's turn.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Tokens it claims to have read and written; null says nothing of either.</summary>
    public int? InputTokens { get; init; } = 100;

    public int OutputTokens { get; init; } = 20;
}

/// <param name="Id">Null leaves the id out, <c>"null"</c> writes a null; the default makes one.</param>
public sealed record ScriptedCall(string Name, string Arguments = "{}", string? Id = ScriptedCall.Made)
{
    public const string Made = "made";
}
