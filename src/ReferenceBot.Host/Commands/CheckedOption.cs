using System.CommandLine;

namespace ReferenceBot.Host.Commands;

/// <summary>
/// Options whose value is read and checked in one step. A validator would ask for a value that may not have been readable,
/// and that throws.
/// </summary>
internal static class CheckedOption
{
    /// <summary>An option that is null when it is not given.</summary>
    /// <param name="text">Key of its description.</param>
    /// <param name="read">Reads what was typed.</param>
    public static Option<T?> Create<T>(string name, string text, string helpName, Func<string, Checked<T>> read)
    {
        var option = new Option<T?>(name) { Description = CommandTexts.Get(text), HelpName = helpName };
        option.CustomParser = given =>
        {
            var value = given.Tokens.Count > 0 ? read(given.Tokens[^1].Value) : default;
            if (value.Fault is { } fault)
                given.AddError(fault);
            return value.Value;
        };
        return option;
    }
}

/// <summary>A value, or why what was typed is none.</summary>
internal readonly record struct Checked<T>(T? Value, string? Fault = null)
{
    public static implicit operator Checked<T>(T value) => new(value);

    public static Checked<T> Wrong(string key, params ReadOnlySpan<object?> values) => new(default, CommandTexts.Get(key, values));
}
