using System.Buffers.Binary;
using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ReferenceBot.Retrieval.Indexing;

/// <summary>
/// The exact keys a record is looked up by. Each begins with a letter for its kind, so that an ISBN is never taken for a
/// barcode. Titles and names, which are long and many, are kept as hashes: they are asked for whole and never listed.
/// </summary>
internal static class RecordKey
{
    public const char Id = 'i';
    public const char Isbn = 'b';
    public const char Issn = 's';
    public const char Doi = 'd';
    public const char CallNumber = 'c';
    public const char Barcode = 'x';

    private const byte TitleKind = (byte)'t';
    private const byte PersonKind = (byte)'p';

    // Lucene refuses a document with a longer term, and no number is.
    private const int LongestNumber = 200;

    /// <param name="kind">One of the constants.</param>
    public static byte[] Number(char kind, string number) =>
        Encoding.UTF8.GetBytes(kind + (number.Length > LongestNumber ? number[..LongestNumber] : number));

    /// <summary>
    /// Digits of a class stand in groups or together ("899.221 3", "899.2213"), so they are kept together.
    /// </summary>
    public static string CallNumberOf(string folded)
    {
        var joined = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var between = folded[i] == ' ' && i > 0 && i + 1 < folded.Length
                && char.IsAsciiDigit(folded[i - 1]) && char.IsAsciiDigit(folded[i + 1]);
            if (!between)
                joined.Append(folded[i]);
        }

        return joined.ToString();
    }

    /// <param name="folded">A whole title, folded.</param>
    public static byte[] Title(string folded) => Hashed(TitleKind, folded);

    /// <param name="key">See <see cref="PersonNames.KeyOf"/>.</param>
    public static byte[] Person(string key) => Hashed(PersonKind, key);

    public static Term ToTerm(byte[] key) => new(IndexField.Key, new BytesRef(key));

    // FNV-1a (Fowler, Noll and Vo; RFC 9923): of a million titles, two share 64 bits once in forty million catalogues.
    private static byte[] Hashed(byte kind, string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in text)
        {
            hash = (hash ^ (byte)c) * 0x100000001B3;
            hash = (hash ^ (byte)(c >> 8)) * 0x100000001B3;
        }

        var key = new byte[1 + sizeof(ulong)];
        key[0] = kind;
        BinaryPrimitives.WriteUInt64BigEndian(key.AsSpan(1), hash);
        return key;
    }
}
