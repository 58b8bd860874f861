using Microsoft.SemanticKernel;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>Functions as models call them (<c>Plugin_Function</c>); reports and logs show a dot.</summary>
internal static class FunctionNames
{
    public const string Catalogue = "Catalogue";
    public const string Library = "Library";
    public const string Citations = "Citations";
    public const string Loans = "Loans";
    public const string Holds = "Holds";
    public const string Fines = "Fines";
    public const string Account = "Account";
    public const string Desk = "Desk";

    public const string Search = Catalogue + "_Search";
    public const string Details = Catalogue + "_Details";
    public const string Availability = Catalogue + "_Availability";
    public const string Similar = Catalogue + "_Similar";
    public const string Answer = Library + "_Answer";
    public const string Format = Citations + "_Format";
    public const string ListLoans = Loans + "_List";
    public const string Renew = Loans + "_Renew";
    public const string RenewAll = Loans + "_RenewAll";
    public const string ListHolds = Holds + "_List";
    public const string PlaceHold = Holds + "_Place";
    public const string CancelHold = Holds + "_Cancel";
    public const string ListFines = Fines + "_List";
    public const string Link = Account + "_Link";
    public const string Unlink = Account + "_Unlink";
    public const string Escalate = Desk + "_Escalate";

    /// <summary><c>Catalogue_Search</c>.</summary>
    public static string Called(KernelFunction function) => $"{function.PluginName}_{function.Name}";

    /// <summary><c>Catalogue.Search</c>.</summary>
    public static string Shown(string plugin, string function) => $"{plugin}.{function}";
}
