using System.CommandLine;
using ReferenceBot.Catalogue.Import;
using ReferenceBot.Formats;
using ReferenceBot.Formats.Delimited;

namespace ReferenceBot.Host.Commands;

/// <summary>What <c>import</c> is to take, and how.</summary>
internal sealed class ImportArguments
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = CommandTexts.Get("Import_Files"),
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _format = CheckedOption.Create<string>("--format", "Import_Format", "NAME", ReadFormat);
    private readonly Option<string?> _source = new("--source") { Description = CommandTexts.Get("Import_Source"), HelpName = "NAME" };
    private readonly Option<string[]> _columns = new("--column")
    {
        Description = CommandTexts.Get("Import_Column"),
        HelpName = "FIELD=COLUMN",
        DefaultValueFactory = _ => [],
    };

    public ImportArguments(Command command)
    {
        // Words are always readable as words, so this validator may ask for them.
        _columns.Validators.Add(result =>
        {
            if (!ColumnMapping.TryParse([.. result.Tokens.Select(token => token.Value)], out _, out var wrong))
                result.AddError(CommandTexts.Get("Import_UnknownColumn", wrong));
        });
        command.Add(_files);
        foreach (var option in new Option[] { _format, _source, _columns })
            command.Add(option);
    }

    public IReadOnlyList<ImportFile> ReadFiles(ParseResult parsed)
    {
        var reader = parsed.GetValue(_format) is { } known ? RecordFormats.Named(known, ReadColumns(parsed)) : null;
        return [.. parsed.GetRequiredValue(_files).Select(path => new ImportFile(path) { Reader = reader })];
    }

    public ImportOptions ReadOptions(ParseResult parsed) => new(parsed.GetValue(_source), ReadColumns(parsed));

    private ColumnMapping? ReadColumns(ParseResult parsed) =>
        ColumnMapping.TryParse(parsed.GetValue(_columns) ?? [], out var columns, out _) ? columns : null;

    private static Checked<string> ReadFormat(string typed) => RecordFormats.Named(typed) is not null
        ? typed
        : Checked<string>.Wrong("Import_UnknownFormat", typed, string.Join(", ", RecordFormats.All.Select(reader => reader.Format)));
}
