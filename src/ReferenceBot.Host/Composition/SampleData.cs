using Microsoft.Extensions.Configuration;
using ReferenceBot.Domain.Library;

namespace ReferenceBot.Host.Composition;

/// <summary>Where the sample library and its cards serve, as the settings stood before the sample library's own were added.</summary>
/// <param name="IsAskedFor">Sample data was switched on by somebody, and not for want of anything else.</param>
/// <param name="Door">The setting that lets strangers in or stands for real patrons; null when there is none.</param>
internal sealed record SampleData(bool IsAskedFor, bool IsWanted, string? Door)
{
    private const string Switch = LibraryHost.LibrarySection + ":" + nameof(LibraryOptions.SampleData);

    private static readonly string[] Doors =
        ["Telegram:Token", LibraryHost.WebSection + ":" + nameof(WebOptions.PublicAddress), "Circulation:System"];

    /// <summary>Sample cards may be used from every channel: nobody but us comes in, or somebody wants it so.</summary>
    public bool CardsServeEverywhere => IsAskedFor || Door is null;

    /// <summary>Somebody wants sample cards to serve although strangers can come in.</summary>
    public bool IsOpenToStrangers => IsAskedFor && Door is not null;

    public static SampleData Of(IConfiguration settings, StartOptions start)
    {
        bool? asked = bool.TryParse(settings[Switch], out var set) ? set : null;
        var isBare = settings.GetSection(LibraryHost.LibrarySection).GetChildren()
            .All(child => child.Key == nameof(LibraryOptions.SampleData));
        return new SampleData(asked == true, asked != false && isBare, DoorOf(settings, start));
    }

    private static string? DoorOf(IConfiguration settings, StartOptions start) =>
        Array.Find(Doors, door => !string.IsNullOrWhiteSpace(settings[door])) ?? (start.IsOpenToTheNet ? StartOptions.UrlsOption : null);
}
