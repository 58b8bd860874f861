using FsCheck;
using FsCheck.Fluent;

namespace ReferenceBot.Language.Tests.Text;

/// <summary>Strings as hostile as a chat can send: any UTF-16 unit, lone surrogates, invisible characters, emoji, words between.</summary>
public static class AnyUnicode
{
    private static readonly string[] Pieces =
    [
        " ", "  ", "\n", "\t", "'", "’", "\"", "“", "”", "-", ".", ":", "@", "/", "#", "c#", "C++",
        "\u0000", "\u200B", "\u202E", "\uFEFF", "\uD800", "\uDFFF",
        "📚", "👨‍👩‍👧", "e\u0301", "ﬁ", "İ", "ß", "٣",
        "buku2", "halooo", "buku-buku", "yg", "beta", "sonde", "pung", "su", "ko", "pin", "PIN", "sandi", "otp",
        "[PIN]", "password", ":", "=", "adalah", "is", "saya", "atau", "4821", "1990",
        "KPG0001", "978-602-03-1258-9", "9780306406157", "5371011505900001",
        "http://a.b/c", "10.1000/xyz", "a@b.id", "ke-2", "no 3", "dua", "puluh",
        "ratus", "Laskar", "Pelangi", "berapakah", "membaca", "\uFFFE", "\u00B4",
    ];

    public static Arbitrary<string> Strings() => Gen.OneOf(
        Gen.ArrayOf(Gen.Choose(0, 0xFFFF).Select(unit => (char)unit)).Select(units => new string(units)),
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat),
        Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces))).ToArbitrary();
}
