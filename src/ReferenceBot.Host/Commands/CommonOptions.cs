using System.CommandLine;
using System.CommandLine.Parsing;
using ReferenceBot.Host.Composition;

namespace ReferenceBot.Host.Commands;

/// <summary>The options that every command takes.</summary>
internal sealed class CommonOptions
{
    private const string Data = "--data";
    private const string Settings = "--settings";

    /// <summary>The options that may stand where a command is left out.</summary>
    public static readonly IReadOnlyList<string> Names = [Data, Settings, StartOptions.UrlsOption];

    private readonly Option<string> _data = new(Data)
    {
        Description = CommandTexts.Get("Option_Data"),
        HelpName = "DIR",
        DefaultValueFactory = _ => "data",
    };

    private readonly Option<string?> _settings = new(Settings) { Description = CommandTexts.Get("Option_Settings"), HelpName = "FILE" };

    public CommonOptions(Command command)
    {
        command.Add(_data);
        command.Add(_settings);
    }

    public StartOptions Read(ParseResult parsed, string? now = null, IReadOnlyList<Uri>? urls = null) =>
        new(Path.GetFullPath(parsed.GetValue(_data)!), parsed.GetValue(_settings), now, urls);

    /// <summary>The data folder of a command that has one.</summary>
    public static string? DataOf(ParseResult parsed) =>
        parsed.GetResult(Data) is OptionResult given ? Path.GetFullPath(given.GetValueOrDefault<string>()!) : null;
}
