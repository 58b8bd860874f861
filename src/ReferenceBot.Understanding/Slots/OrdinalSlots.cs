using ReferenceBot.Domain.Understanding;
using ReferenceBot.Understanding.Messages;

namespace ReferenceBot.Understanding.Slots;

/// <summary>Finds positions in the list that was shown: "yg kedua sm yg terakhir", "nomor 2, 4", "#3".</summary>
internal static class OrdinalSlots
{
    private static readonly HashSet<string> Markers =
        ["nomor", "nomer", "no", "number", "nr", "item", "option", "opsi", "pilihan", "urutan", "ke", "ka", "numbers", "hasil", "result",
         "judul", "buku", "books", "num"];

    private static readonly HashSet<string> Joints = ["dan", "sama", "sm", "one", "deng", "dengan", "and", "serta", "atau", "or", "n",
        "lalu", "juga", "ju"];

    // After a number these make it a count or a measure.
    private static readonly HashSet<string> Measures =
        ["tahun", "thn", "taon", "hari", "minggu", "bulan", "orang", "org", "buku", "judul", "eksemplar", "jurnal", "artikel", "days",
         "day", "weeks", "week", "years", "months", "books",
         "articles", "people", "titles", "kali", "lembar", "biji", "jam", "menit", "ana", "anak", "siswa", "murid", "kids", "pupils",
         "page", "pages", "sources", "ribu", "rb", "copies"];

    private static readonly HashSet<string> LastNeedsMarker = ["akhir", "bawah", "bawa", "blakang", "belakang", "bottom", "bungsu", "last",
        "second", "top"];

    // "Pertama sama yang ketiga".
    private const int LongestPair = 4;

    public static IEnumerable<FoundSlot> Find(MessageText message, bool listAnswer)
    {
        var words = message.Words;
        var inList = false;
        for (var at = 0; at < words.Count; at++)
        {
            var marked = at > 0 ? Markers.Contains(words[at - 1].Folded) || Typed(message, words[at]) == '#' : OpensList(words);
            if (Numerals.Ordinal(words[at].Folded) is { } position && IsPosition(message, at))
            {
                inList = true;
                yield return Found(words[at], position);
            }
            else if (Number(words, at) is { } number && number.Value is > 0 and <= 50 && !IsMeasure(words, at + number.Words)
                && !(at > 0 && OtherNumbers.Contains(words[at - 1].Folded))
                && (marked || inList || Typed(message, words[at]) == '#' || (listAnswer && words.Count <= 4)))
            {
                inList = true;
                yield return Found(words[at], number.Value);
                at += number.Words - 1;
            }
            else if (!Joints.Contains(words[at].Folded)
                && words[at].Folded is not ("yang" or "yg" or "the" or "buku" or "nomor" or "no" or "ke" or "number" or "paling" or "jang"))
            {
                inList = false;
            }
        }
    }

    /// <summary>Where positions stand joined: "yang pertama sama ketiga".</summary>
    public static IEnumerable<(int Start, int End)> Joined(MessageText message)
    {
        var positions = Find(message, listAnswer: false).ToList();
        return positions.Zip(positions.Skip(1), (one, next) => (one.Start, next.End)).Where(pair =>
            message.Words.Count(word => word.Start >= pair.Start && word.End <= pair.End) <= LongestPair);
    }

    private static FoundSlot Found(MessageWord word, int position) =>
        new(SlotNames.Ordinal, position == 0 ? SlotValue.Of("last") : SlotValue.Of(position), word.Start, word.End);

    // "ke2", "no3", "yg2": the marker and the number in one word.
    private static (int Value, int Words)? Number(IReadOnlyList<MessageWord> words, int at)
    {
        var word = words[at].Folded;
        if (word.Length is 3 or 4 && word[..2] is "ke" or "no" or "ka" && int.TryParse(word.AsSpan(2), out var joined))
            return (joined, 1);
        // "The third one": that "one" is no number.
        var stands = word is "a" or "an" or "one" && at > 0 && words[at - 1].Folded is not ("number" or "no" or "option" or "item");
        return stands ? null : Numerals.Cardinal(words, at);
    }

    // "3 dan 4 sitasi APA"; "2 dan 3 hari" is a measure.
    private static bool OpensList(IReadOnlyList<MessageWord> words) =>
        words.Count > 3 && Joints.Contains(words[1].Folded) && words[2].Folded.All(char.IsAsciiDigit) && !IsMeasure(words, 3);

    private static char Typed(MessageText message, MessageWord word) => word.Start > 0 ? message.Text[word.Start - 1] : ' ';

    private static bool IsMeasure(IReadOnlyList<MessageWord> words, int at) => at < words.Count && Measures.Contains(words[at].Folded);

    private static readonly HashSet<string> OtherNumbers =
        ["edisi", "jilid", "volume", "vol", "cetakan", "tahun", "thn", "taon", "kali", "kelas", "hari", "bulan", "semester", "anak",
         "lantai", "bab", "umur", "usia", "grade", "tanggal", "tgl", "jam", "apa", "mla", "chicago", "harvard", "turabian", "vancouver",
         "ieee", "edition"];

    // "the last one" is a position; "last week", "second-hand", "edisi kedua" and "tahun terakhir" are not.
    private static bool IsPosition(MessageText message, int at)
    {
        var words = message.Words;
        var before = at > 0 ? words[at - 1].Folded : "";
        var after = at + 1 < words.Count ? words[at + 1].Folded : "";
        if (OtherNumbers.Contains(before))
            return false;
        if (after is "edition" or "week" or "month" or "year" or "years" or "time" or "night" or "volume" or "floor" or "kali"
            or "kalinya" or "grade" or "chapter")
            return false;
        if (!LastNeedsMarker.Contains(words[at].Folded))
            return true;
        if (before == "di" && !PointsAtList(words, at))
            return false;
        return before is "yang" or "yg" or "paling" or "the" or "ur" or "di" or "my" or "urutan" || words.Count <= 3
            || after is "one" or "book" or "title" or "result" or "article" or "item" or "record";
    }

    // "Yang di bawah", "di bawah sa"; "Di Bawah Lindungan Ka'bah" is a name.
    private static bool PointsAtList(IReadOnlyList<MessageWord> words, int at) =>
        at + 1 == words.Count || CarrierWords.IsCarrier(words[at + 1].Folded) || words[at + 1].Folded == "sendiri"
            || (at > 1 && words[at - 2].Folded is ("yang" or "yg" or "paling"));
}
