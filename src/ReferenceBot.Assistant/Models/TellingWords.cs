using System.Collections.Frozen;
using ReferenceBot.Language.Text;

namespace ReferenceBot.Assistant.Models;

/// <summary>
/// Words that tell something of the library or its works, and whether the text denies them: "tidak tersedia" is not "tersedia".
/// Pure; thread-safe.
/// </summary>
internal static class TellingWords
{
    // "tidak lagi bisa dipinjam": what denies stands before, but not always next.
    private const int Reach = 3;

    private static readonly FrozenSet<string> Telling = Split(
        """
        ada tersedia dipinjam terpinjam pinjam meminjam kosong habis hilang rusak buka dibuka tutup ditutup libur gratis bebas biaya denda
        bayar dibayar wajib boleh dilarang harus punya memiliki dimiliki temukan menemukan ditemukan lantai rak perpanjang diperpanjang
        perpanjangan reservasi tempo terlambat anggota keanggotaan kartu penulis pengarang karya ditulis menulis terbit diterbitkan penerbit
        edisi cetakan isbn doi halaman eksemplar salinan alamat telepon
        satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh ratus seratus ribu seribu juta lusin setengah
        senin selasa rabu kamis jumat jumaat sabtu minggu besok lusa kemarin hari pekan bulan tahun jam pukul menit
        januari februari maret april mei juni juli agustus september oktober november desember
        available unavailable borrow borrowed loan loaned open opens opened closed closes holiday free fee fees cost costs fine fines
        pay paid must allowed forbidden have has hold holds held own owns found missing lost floor shelf shelves renew renewed renewal
        reserve reservation due overdue late member members membership card author authors wrote written published publisher edition pages
        copy copies address phone two three four five six seven eight nine ten eleven twelve thirteen fifteen twenty thirty forty fifty
        hundred thousand million dozen half monday tuesday wednesday thursday friday saturday sunday tomorrow yesterday today tonight
        day days week weeks month months year years hour hours minute minutes oclock january february march june july august october
        december
        """);

    private static readonly FrozenSet<string> Denials = Split(
        """
        tidak tak belum bukan tanpa nggak gak ga enggak ndak tiada kurang sonde son jangan
        not no never none nothing without cannot cant dont doesnt didnt isnt arent wasnt werent havent hasnt wont neither nor
        """);

    public static HashSet<(string Word, bool Denied)> In(string text)
    {
        var words = TextFolding.Fold(text).Split(' ');
        var found = new HashSet<(string, bool)>();
        for (var i = 0; i < words.Length; i++)
        {
            if (Telling.Contains(words[i]) && !(words[i] == "satu" && i > 0 && words[i - 1] == "salah"))
                found.Add((words[i], words[Math.Max(0, i - Reach)..i].Any(Denials.Contains)));
        }

        return found;
    }

    private static FrozenSet<string> Split(string list) =>
        list.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal);
}
