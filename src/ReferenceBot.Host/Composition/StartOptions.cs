using ReferenceBot.Host.Web;

namespace ReferenceBot.Host.Composition;

/// <summary>What every command takes.</summary>
/// <param name="Data">Folder of database and indexes.</param>
/// <param name="Settings">The settings file named on the command line; null to look in the usual places.</param>
/// <param name="Now">The moment a clock for trying things out starts from; null for the real clock.</param>
/// <param name="Urls">Where <c>serve</c> listens; empty for commands that do not.</param>
internal sealed record StartOptions(string Data, string? Settings, string? Now = null, IReadOnlyList<Uri>? Urls = null)
{
    public const string UrlsOption = "--urls";

    /// <summary>Other machines can reach what is served.</summary>
    public bool IsOpenToTheNet => Urls?.Any(url => !ListeningAddress.IsThisMachine(url)) == true;
}
