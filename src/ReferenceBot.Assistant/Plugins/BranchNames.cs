using ReferenceBot.Domain.Library;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Plugins;

/// <summary>Finds the branch that people mean: by its code, or by the words of its names that tell it from the others.</summary>
internal static class BranchNames
{
    // Said of a place without telling which: "ambil di perpustakaan besok".
    private static readonly HashSet<string> TellNoPlace = Words(
        "perpustakaan perpus cabang gedung tempat lokasi library branch building desk counter loket meja "
        + "sana situ sini here there saya aku kami my own biasa usual ini itu the this that same sama once least all "
        + "besok nanti hari sore siang pagi sekarang today tomorrow later now ya dong aja saja kak min please thanks");

    /// <summary>Whether the words try to tell a place at all, one of the library's or not.</summary>
    public static bool NamesPlace(LibraryOptions library, string? said)
    {
        var words = Words(said);
        words.ExceptWith(TellNoPlace);
        return words.Count > 0 || Find(library, said) is not null;
    }

    public static Branch? Find(LibraryOptions library, string? said)
    {
        var words = Words(said);
        if (words.Count == 0)
            return null;
        var best = library.Branches.Select(branch => (Branch: branch, Share: Told(library, branch).Count(words.Contains)))
            .OrderByDescending(match => match.Share).FirstOrDefault();
        return best.Share > 0 ? best.Branch : null;
    }

    // "Perpustakaan" is part of every name and tells none.
    private static HashSet<string> Told(LibraryOptions library, Branch branch)
    {
        var own = Words($"{branch.Code} {branch.Name} {branch.NameEn}");
        foreach (var other in library.Branches.Where(other => other != branch))
            own.ExceptWith(Words($"{other.Name} {other.NameEn}"));
        return own;
    }

    private static HashSet<string> Words(string? text) =>
        [.. TextFolding.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
