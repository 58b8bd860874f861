using ReferenceBot.Domain.Library;

namespace ReferenceBot.Domain.Tests.Library;

public sealed class ShelfMapTests
{
    private static readonly Branch Central = new()
    {
        Shelves =
        {
            new ShelfRange { From = "000", To = "099.99", Place = "umum" },
            new ShelfRange { From = "800", To = "899", Place = "sastra" },
            new ShelfRange { From = "900", To = "959.86", Place = "sejarah" },
            new ShelfRange { Prefix = "R", Place = "referensi" },
            new ShelfRange { Prefix = "A", From = "800", To = "899", Place = "anak" },
        },
    };

    [TestCase("020.5 SUL p", "umum")]
    [TestCase("000", "umum")]
    [TestCase("099.995 X", "umum")]
    [TestCase("800 AAA", "sastra")]
    [TestCase("899.221 HIR l", "sastra")]
    [TestCase("899.221/HIR/l", "sastra")]
    [TestCase("  813.54   ROW h", "sastra")]
    [TestCase("959.86 KUP", "sejarah")]
    [TestCase("959.868 KUP", "sejarah")]
    [TestCase("R 030 ENS", "referensi")]
    [TestCase("r 899", "referensi")]
    [TestCase("R", "referensi")]
    [TestCase("A 813 DAH c", "anak")]
    [TestCase("959.87", null)]
    [TestCase("100 FIL", null)]
    [TestCase("A 510 MAT", null)]
    [TestCase("2X4.1 FIQ", null)]
    [TestCase("FIK 813", null)]
    [TestCase("?", null)]
    [TestCase("...", null)]
    [TestCase(" ", null)]
    [TestCase(null, null)]
    public void A_call_number_stands_where_its_class_or_prefix_does(string? callNumber, string? place) =>
        Assert.That(ShelfMap.Find(Central, callNumber)?.Place, Is.EqualTo(place));

    [FsCheck.NUnit.Property]
    public void No_call_number_makes_it_fall_over(string callNumber) => Assert.DoesNotThrow(() => ShelfMap.Find(Central, callNumber));
}
