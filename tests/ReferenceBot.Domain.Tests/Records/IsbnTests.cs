using System.Globalization;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Domain.Tests.Records;

public sealed class IsbnTests
{
    [TestCase("9789793062792", "9789793062792")]
    [TestCase("978-979-3062-79-2", "9789793062792")]
    [TestCase("979-3062-79-7", "9789793062792")]
    [TestCase("ISBN 979 3062 79 7 (pbk.)", "9789793062792")]
    [TestCase("ISBN: 978–979–3062–79–2", "9789793062792")]
    [TestCase("ISBN-13: 9789793062792", "9789793062792")]
    [TestCase("ISBN-13 9789793062792", "9789793062792")]
    [TestCase("ISBN-10 9793062797", "9789793062792")]
    [TestCase("isbn13 9789793062792", "9789793062792")]
    [TestCase("080442957X", "9780804429573")]
    [TestCase("0-8044-2957-x", "9780804429573")]
    [TestCase("9791090636071", "9791090636071")]
    [TestCase("jilid 1: 9789793062792", "9789793062792")]
    public void A_valid_number_is_read_as_thirteen_digits(string text, string expected)
    {
        Assert.That(Isbn.TryParse(text, out var isbn));
        Assert.That(isbn, Is.EqualTo(expected));
    }

    [TestCase("9789793062793")]
    [TestCase("9793062798")]
    [TestCase("0804429570")]
    [TestCase("9770000000003")]
    [TestCase("97897930627921")]
    [TestCase("978979306279")]
    [TestCase("X793062797")]
    [TestCase("Laskar pelangi")]
    [TestCase("")]
    [TestCase(null)]
    public void What_fails_its_check_digit_or_length_is_refused(string? text)
    {
        Assert.That(Isbn.TryParse(text, out var isbn), Is.False);
        Assert.That(isbn, Is.Empty);
    }

    [FsCheck.NUnit.Property]
    public void Of_all_last_digits_one_is_right(uint number)
    {
        var first = "978" + (number % 1_000_000_000).ToString("D9", CultureInfo.InvariantCulture);
        var valid = Enumerable.Range(0, 10).Select(digit => first + digit).Where(text => Isbn.TryParse(text, out _)).ToList();
        Assert.That(valid, Has.Count.EqualTo(1));
        Assert.That(Isbn.TryParse(valid[0], out var again) ? again : null, Is.EqualTo(valid[0]));
    }

    [FsCheck.NUnit.Property]
    public void Ten_digits_become_the_thirteen_that_begin_with_978(uint number)
    {
        var first = (number % 1_000_000_000).ToString("D9", CultureInfo.InvariantCulture);
        var valid = "0123456789X".Select(check => first + check).Where(text => Isbn.TryParse(text, out _)).ToList();
        Assert.That(valid, Has.Count.EqualTo(1));
        Assert.That(Isbn.TryParse(valid[0], out var isbn));
        Assert.That(isbn, Does.StartWith("978" + first));
        Assert.That(Isbn.TryParse(isbn, out var same) && same == isbn);
    }

    [FsCheck.NUnit.Property]
    public void Two_neighbours_exchanged_in_ten_digits_are_noticed(uint number, int at)
    {
        var first = (number % 1_000_000_000).ToString("D9", CultureInfo.InvariantCulture);
        var valid = "0123456789".Select(check => first + check).FirstOrDefault(text => Isbn.TryParse(text, out _));
        var i = (int)((uint)at % 9);
        if (valid is null || valid[i] == valid[i + 1])
            return;
        var exchanged = valid[..i] + valid[i + 1] + valid[i] + valid[(i + 2)..];
        Assert.That(Isbn.TryParse(exchanged, out _), Is.False);
    }

    [FsCheck.NUnit.Property]
    public void No_text_makes_it_fall_over(string text)
    {
        if (Isbn.TryParse(text, out var isbn))
            Assert.That(isbn, Does.Match("^97[89][0-9]{10}$"));
        if (Isbn.TryParseIssn(text, out var issn))
            Assert.That(issn, Does.Match("^[0-9]{4}-[0-9]{3}[0-9X]$"));
    }

    [TestCase("0378-5955", "0378-5955")]
    [TestCase("ISSN 2434561x", "2434-561X")]
    [TestCase("e-ISSN: 2502-4752 (online)", "2502-4752")]
    public void A_valid_issn_is_read(string text, string expected)
    {
        Assert.That(Isbn.TryParseIssn(text, out var issn));
        Assert.That(issn, Is.EqualTo(expected));
    }

    [TestCase("0378-5956")]
    [TestCase("0378-595")]
    [TestCase("9789793062792")]
    [TestCase("X378-5955")]
    [TestCase(null)]
    public void A_wrong_issn_is_refused(string? text) => Assert.That(Isbn.TryParseIssn(text, out _), Is.False);
}
