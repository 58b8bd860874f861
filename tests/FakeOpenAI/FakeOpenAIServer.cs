using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FakeOpenAI;

/// <summary>
/// An OpenAI-compatible server on loopback that answers by a script and remembers what it was sent. Thread-safe; requests that come
/// at the same time take their answers in any order.
/// </summary>
public sealed class FakeOpenAIServer : IAsyncDisposable
{
    private readonly Script _script;
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<RecordedRequest> _requests = [];
    private readonly SemaphoreSlim _arrived = new(0);
    private readonly Lock _lock = new();
    private readonly HashSet<string> _obeyed = [];
    private int _next;
    private int _given;

    private FakeOpenAIServer(Script script, int port)
    {
        _script = script;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    /// <summary>As the settings want it, with <c>/v1</c>.</summary>
    public string Endpoint => _app.Urls.First() + "/v1";

    public IReadOnlyList<RecordedRequest> Requests => [.. _requests];

    /// <param name="port">0 takes any that is free.</param>
    public static async Task<FakeOpenAIServer> StartAsync(Script script, int port = 0)
    {
        var server = new FakeOpenAIServer(script, port);
        await server._app.StartAsync();
        return server;
    }

    /// <summary>Waits for the next request that nobody has waited for.</summary>
    public Task NextRequestAsync(CancellationToken cancel) => _arrived.WaitAsync(cancel);

    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    /// <summary>Nobody answers any more.</summary>
    public Task StopAsync() => _app.StopAsync(new CancellationToken(canceled: true));

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
        _arrived.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var headers = context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString());
        _requests.Enqueue(new RecordedRequest(context.Request.Path, headers, body));
        _arrived.Release();
        var answer = Choose(body);
        await WriteAsync(context, answer, _requests.Count, body);
    }

    private ScriptedAnswer Choose(string body)
    {
        lock (_lock)
        {
            if (_script.Obeys.Find(function => !_obeyed.Contains(function) && IsOrdered(body, function)) is { } order)
            {
                _obeyed.Add(order);
                return new ScriptedAnswer { Kind = AnswerKind.Calls, Calls = [new ScriptedCall(order)] };
            }

            if (_next < _script.Answers.Count && _given == _script.Answers[_next].Times)
                (_next, _given) = (_script.Repeat && _next == _script.Answers.Count - 1 ? _next : _next + 1, 0);
            if (_next >= _script.Answers.Count)
                return new ScriptedAnswer { Text = _script.Afterwards };
            _given++;
            return _script.Answers[_next];
        }
    }

    /// <summary>Whether what a function returned names another, as in "call Loans_RenewAll now".</summary>
    private static bool IsOrdered(string body, string function) =>
        JsonNode.Parse(body)?["messages"]?.AsArray().Any(message => message?["role"]?.ToString() == "tool"
            && message["content"]?.ToJsonString().Contains(function, StringComparison.Ordinal) == true) == true;

    private static async Task WriteAsync(HttpContext context, ScriptedAnswer answer, int number, string body)
    {
        switch (answer.Kind)
        {
            case AnswerKind.Text: await Json(context, Wire.Text(answer, number)); break;
            case AnswerKind.Calls: await Json(context, Wire.Calls(answer, number)); break;
            case AnswerKind.EmptyChoices: await Json(context, Wire.NoChoice(number)); break;
            case AnswerKind.Huge: await Json(context, Wire.TooMuch(number)); break;
            case AnswerKind.Raw: await Json(context, answer.Text); break;
            case AnswerKind.Html:
                context.Response.ContentType = "text/html";
                await context.Response.WriteAsync("<html><body><h1>Please log in</h1></body></html>");
                break;
            case AnswerKind.Status:
                context.Response.StatusCode = answer.Status;
                await Json(context, new JsonObject { ["error"] = new JsonObject { ["message"] = $"Cannot serve {body}" } }.ToJsonString());
                break;
            case AnswerKind.Redirect: context.Response.Redirect(answer.Text, permanent: false, preserveMethod: true); break;
            case AnswerKind.Reset: context.Abort(); break;
            case AnswerKind.Hang: await HangAsync(context.RequestAborted); break;
        }
    }

    private static Task Json(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }

    private static async Task HangAsync(CancellationToken aborted)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, aborted);
        }
        catch (OperationCanceledException)
        {
            // The client has left, which is what was waited for.
        }
    }
}

/// <summary>A request as it came.</summary>
public sealed record RecordedRequest(string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Names of the functions offered.</summary>
    public IReadOnlyList<string> Tools =>
        [.. JsonNode.Parse(Body)?["tools"]?.AsArray().Select(tool => tool!["function"]!["name"]!.ToString()) ?? []];

    /// <summary>What each message says, after its role and a colon.</summary>
    public IReadOnlyList<string> Messages =>
        [.. JsonNode.Parse(Body)!["messages"]!.AsArray().Select(message => $"{message!["role"]}:{Content(message["content"])}")];

    private static string Content(JsonNode? content) => content switch
    {
        JsonArray parts => string.Concat(parts.Select(part => part?["text"]?.ToString())),
        _ => content?.ToString() ?? "",
    };
}
