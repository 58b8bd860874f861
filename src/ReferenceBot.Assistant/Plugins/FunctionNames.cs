namespace ReferenceBot.Assistant.Plugins;

/// <summary>Functions as models call them (<c>Plugin_Function</c>); reports and logs show a dot.</summary>
internal static class FunctionNames
{
    public const string Catalogue = "Catalogue";
    public const string Library = "Library";
    public const string Citations = "Citations";

    public const string Search = Catalogue + "_Search";
    public const string Details = Catalogue + "_Details";
    public const string Availability = Catalogue + "_Availability";
    public const string Similar = Catalogue + "_Similar";
    public const string Answer = Library + "_Answer";
    public const string Format = Citations + "_Format";

    /// <summary><c>Catalogue.Search</c>.</summary>
    public static string Shown(string plugin, string function) => $"{plugin}.{function}";
}
