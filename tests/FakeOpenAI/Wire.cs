using System.Text.Json.Nodes;

namespace FakeOpenAI;

/// <summary>Answers as the chat completions API writes them.</summary>
internal static class Wire
{
    private const int Huge = 4_000_000;

    public static string Text(ScriptedAnswer answer, int number) =>
        Completion(answer, number, new JsonObject { ["role"] = "assistant", ["content"] = answer.Text }, "stop");

    public static string TooMuch(int number) => Text(new ScriptedAnswer { Text = new string('a', Huge) }, number);

    public static string Calls(ScriptedAnswer answer, int number)
    {
        var calls = answer.Calls.Select((call, i) => (JsonNode?)Call(call, $"call_{number}_{i}")).ToArray();
        var message = new JsonObject { ["role"] = "assistant", ["content"] = null, ["tool_calls"] = new JsonArray(calls) };
        return Completion(answer, number, message, "tool_calls");
    }

    public static string NoChoice(int number)
    {
        var completion = Shell(number);
        completion["choices"] = new JsonArray();
        return completion.ToJsonString();
    }

    private static JsonObject Call(ScriptedCall call, string made)
    {
        var json = new JsonObject
        {
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = call.Name, ["arguments"] = call.Arguments },
        };
        if (call.Id is { } id)
            json["id"] = id switch
            {
                ScriptedCall.Made => made,
                "null" => null,
                _ => id,
            };
        return json;
    }

    private static string Completion(ScriptedAnswer answer, int number, JsonObject message, string reason)
    {
        var completion = Shell(number);
        completion["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = message, ["finish_reason"] = reason });
        if (answer.InputTokens is { } input)
        {
            completion["usage"] = new JsonObject
            {
                ["prompt_tokens"] = input,
                ["completion_tokens"] = answer.OutputTokens,
                ["total_tokens"] = input + answer.OutputTokens,
            };
        }

        return completion.ToJsonString();
    }

    private static JsonObject Shell(int number) => new()
    {
        ["id"] = $"chatcmpl-{number}",
        ["object"] = "chat.completion",
        ["created"] = 1_700_000_000,
        ["model"] = "fake",
    };
}
