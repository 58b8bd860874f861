using ReferenceBot.Domain.Records;

namespace ReferenceBot.Formats.Fields;

/// <summary>What a contributor did, from relator codes and the words that Indonesian and English sources use.</summary>
internal static class Roles
{
    private static readonly (ContributorRole Role, string Words)[] Table =
    [
        (ContributorRole.Author, "aut author authors auth pengarang penulis penyusun|ditulis oleh|writer|written by|creator|cre|"
            + "joint author|pengarang tambahan|dissertant|dis"),
        (ContributorRole.Editor, "edt ed eds editor editors|edited by|penyunting|penyunting bahasa|editor bahasa|redaktur|redaksi|"
            + "edb|editing by|volume editor|series editor|penyelaras"),
        (ContributorRole.Translator, "trl tr trans translator translators|translated by|penerjemah|penterjemah|alih bahasa|pengalih "
            + "bahasa|diterjemahkan oleh|terj"),
        (ContributorRole.Illustrator, "ill illus illustrator illustrators|illustrated by|ilustrator|pelukis|penggambar|gambar|"
            + "ilustrasi|art|artist|ilustrasi oleh"),
        (ContributorRole.Compiler, "com comp compiler compilers|compiled by|penghimpun|pengumpul|kompilator|dihimpun oleh"),
        (ContributorRole.Adapter, "adp adapter adaptor|adapted by|penyadur|pencerita ulang|pencerita kembali|saduran"),
        (ContributorRole.Narrator, "nrt narrator narrators|read by|narrated by|pembaca|pencerita|pendongeng"),
        (ContributorRole.Director, "drt fmd director directors|film director|directed by|sutradara"),
        (ContributorRole.Composer, "cmp composer composers|komponis|pencipta lagu|penggubah"),
        (ContributorRole.Advisor, "ths dgs advisor adviser supervisor|thesis advisor|pembimbing|promotor|dosen pembimbing|"
            + "pembimbing skripsi"),
        (ContributorRole.Other, "pbl ctb contributor kontributor|oth|prf|performer|publisher|penerbit|wpr|penguji|opn|spn|sponsor|"
            + "dnr|fmo|former owner|pengantar|kata pengantar|foreword|aui|win"),
    ];

    private static readonly Dictionary<string, ContributorRole> ByWord = Build();

    /// <summary>Reads "ed.", "penyunting," or an address such as <c>http://id.loc.gov/vocabulary/relators/trl</c>.</summary>
    public static bool TryParse(string? text, out ContributorRole role)
    {
        role = ContributorRole.Author;
        if (string.IsNullOrWhiteSpace(text))
            return false;
        var word = text[(text.LastIndexOf('/') + 1)..].Trim(' ', '.', ',', ';', ':', '(', ')', '[', ']').ToLowerInvariant();
        return ByWord.TryGetValue(word, out role);
    }

    // Single words stand between blanks, phrases between bars.
    private static Dictionary<string, ContributorRole> Build()
    {
        var words = new Dictionary<string, ContributorRole>(StringComparer.Ordinal);
        foreach (var (role, list) in Table)
        {
            var parts = list.Split('|');
            foreach (var word in parts[0].Split(' '))
                words.TryAdd(word, role);
            foreach (var phrase in parts)
                words.TryAdd(phrase, role);
        }

        return words;
    }
}
