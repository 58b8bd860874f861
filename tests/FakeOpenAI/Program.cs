// A language model's server to try the bot with, by a script: dotnet run --project tests/FakeOpenAI -- --port 5099 --script file.json
using FakeOpenAI;

var port = int.Parse(Argument("--port") ?? "5099", System.Globalization.CultureInfo.InvariantCulture);
var script = Argument("--script") is { } file ? Script.Read(await File.ReadAllTextAsync(file)) : new Script();
await using var server = await FakeOpenAIServer.StartAsync(script, port);
Console.WriteLine($"{server.Endpoint} answers; Ctrl+C ends it.");
await server.WaitForShutdownAsync();
foreach (var request in server.Requests)
    Console.WriteLine(request.Body);

string? Argument(string name) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? args[at + 1] : null;
