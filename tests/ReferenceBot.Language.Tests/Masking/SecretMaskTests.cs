using FsCheck;
using FsCheck.Fluent;
using ReferenceBot.Language.Masking;
using ReferenceBot.Language.Tests.Text;
using PropertyAttribute = FsCheck.NUnit.PropertyAttribute;

namespace ReferenceBot.Language.Tests.Masking;

public sealed class SecretMaskTests
{
    [TestCase("pin saya 4821", "pin saya [PIN]")]
    [TestCase("PIN: 4821", "PIN: [PIN]")]
    [TestCase("pin=4821", "pin=[PIN]")]
    [TestCase("pin4821", "pin[PIN]")]
    [TestCase("pinku 482193 kak", "pinku [PIN] kak")]
    [TestCase("pinnya 4821.", "pinnya [PIN].")]
    [TestCase("pin saya adalah 1990", "pin saya adalah [PIN]")]
    [TestCase("pin kartu saya yang baru itu 4821 ya", "pin kartu saya yang baru itu [PIN] ya")]
    [TestCase("pin saya 4 8 2 1", "pin saya [PIN]")]
    [TestCase("my pin is 0042", "my pin is [PIN]")]
    [TestCase("my PIN's 0042", "my PIN's 0042")]
    [TestCase("beta pung pin 4821", "beta pung pin [PIN]")]
    [TestCase("be pung pin tu 4821 ko", "be pung pin tu [PIN] ko")]
    [TestCase("4821 itu pin saya", "[PIN] itu pin saya")]
    [TestCase("4821 pin beta", "[PIN] pin beta")]
    [TestCase("1234 is my pin", "[PIN] is my pin")]
    [TestCase("pin saya 1234 atau 4321", "pin saya [PIN] atau [PIN]")]
    [TestCase("pin saya bukan 1234 tapi lupa", "pin saya bukan [PIN] tapi lupa")]
    [TestCase("pin saya KPG0001 4821", "pin saya KPG0001 4821")]
    [TestCase("kata sandi saya kupang88", "kata sandi saya [SANDI]")]
    [TestCase("kata sandi: Kupang@2024", "kata sandi: [SANDI]")]
    [TestCase("password: kupangmanise", "password: [SANDI]")]
    [TestCase("password saya adalah kupangmanise", "password saya adalah [SANDI]")]
    [TestCase("sandi beta 778899", "sandi beta [SANDI]")]
    [TestCase("passwd=hunter2", "passwd=[SANDI]")]
    [TestCase("Password wifi perpus 12345678 kan?", "Password wifi perpus [SANDI] kan?")]
    [TestCase("kode otp 482913", "kode otp [OTP]")]
    [TestCase("otp saya 482 913", "otp saya [OTP]")]
    [TestCase("OTP-nya 482913", "OTP-nya [OTP]")]
    [TestCase("kode verifikasi saya 4829", "kode verifikasi saya [OTP]")]
    [TestCase("the verification code is 482913", "the verification code is [OTP]")]
    [TestCase("482913 kode otp saya", "[OTP] kode otp saya")]
    public void What_a_word_announces_is_taken_out(string message, string stored) =>
        Assert.That(SecretMask.Mask(message, false), Is.EqualTo(new MaskedText(stored, stored != message)));

    [TestCase("NIK saya 5371011505900001", "NIK saya [NIK]")]
    [TestCase("5371 0115 0590 0001", "[NIK]")]
    [TestCase("537101-150590-0001", "[NIK]")]
    [TestCase("53.71.01.15.05.90.0001", "[NIK]")]
    [TestCase("nik5371011505900001", "nik[NIK]")]
    [TestCase("5371015505900001 itu ktp beta", "[NIK] itu ktp beta")]
    [TestCase("no KK 9999999999999999", "no KK [NIK]")]
    public void Identity_numbers_are_taken_out_however_they_are_written(string message, string stored) =>
        Assert.That(SecretMask.Mask(message, false).Text, Is.EqualTo(stored));

    [TestCase("buku terbitan 2019")]
    [TestCase("jurnal tahun 2019 2020 2021 2022")]
    [TestCase("ISBN 978-602-03-1258-9 ada?")]
    [TestCase("isbn 9780306406157")]
    [TestCase("pin 0306406152")]
    [TestCase("password buku 978 0 306 40615 7")]
    [TestCase("nomor panggil 813.5 TER l")]
    [TestCase("899.221 3 KUP b")]
    [TestCase("saya pinjam 12 buku")]
    [TestCase("kartu saya KPG0001")]
    [TestCase("saya lupa pin")]
    [TestCase("lupa pin 3 kali")]
    [TestCase("pin saya salah terus")]
    [TestCase("password: lupa")]
    [TestCase("password is required")]
    [TestCase("pinjam 1984 dong")]
    [TestCase("perpanjang pinjaman 2 buku 7 hari")]
    [TestCase("menurut Sandi 2019")]
    [TestCase("buku tentang kata sandi terbitan 2019")]
    [TestCase("kata kunci pendidikan4 tahun 2020")]
    [TestCase("otp tidak masuk ke 081234567890")]
    [TestCase("https://www.sciencedirect.com/science/article/pii/S0360131519302714")]
    [TestCase("https://contoh.id/events/1234567890123456")]
    [TestCase("denda saya Rp15.000 atau 15000?")]
    [TestCase("[PIN]")]
    public void What_is_nobodys_secret_stays(string message) =>
        Assert.That(SecretMask.Mask(message, false), Is.EqualTo(new MaskedText(message, false)));

    [TestCase("4821", "[PIN]")]
    [TestCase("KPG0001 4821", "KPG0001 [PIN]")]
    [TestCase("kartu KPG0001, 4821", "kartu KPG0001, [PIN]")]
    [TestCase("1990", "[PIN]")]
    [TestCase("ini 19901231 ya", "ini [PIN] ya")]
    [TestCase("abc123", "[PIN]")]
    [TestCase("4 8 2 1", "[PIN]")]
    [TestCase("482-913", "[PIN]")]
    [TestCase("٤٨٢١", "[PIN]")]
    public void A_bare_number_is_a_secret_while_an_account_is_being_linked(string message, string stored) =>
        Assert.That(SecretMask.Mask(message, true).Text, Is.EqualTo(stored));

    [TestCase("kpg0001/4821", "kpg0001/[PIN]")]
    [TestCase("KPG0001/123456", "KPG0001/[PIN]")]
    [TestCase("KPG0001,123456", "KPG0001,[PIN]")]
    [TestCase("KPG0001-123456", "KPG0001-[PIN]")]
    [TestCase("KPG0001:123456", "KPG0001:[PIN]")]
    [TestCase("KPG-0001 | 123456 ya", "KPG-0001 | [PIN] ya")]
    [TestCase("ini KPG0001[123456]", "ini KPG0001[[PIN]]")]
    [TestCase("KPG0001 12-34-56", "KPG0001 [PIN]")]
    [TestCase("KPG0001/123456 tolong 2 kali", "KPG0001/[PIN] tolong 2 kali")]
    [TestCase("123456|KPG0001", "[PIN]|KPG0001")]
    [TestCase("KPG0001123456", "KPG0001[PIN]")]
    [TestCase("123456KPG0001", "[PIN]KPG0001")]
    [TestCase("123456/KPG0001", "[PIN]/KPG0001")]
    public void A_number_beside_a_card_is_a_secret_while_an_account_is_being_linked(string message, string stored) =>
        Assert.That(SecretMask.Mask(message, true).Text, Is.EqualTo(stored));

    [TestCase("123.456", "[PIN]")]
    [TestCase("12-34-56", "[PIN]")]
    [TestCase("#123456", "#[PIN]")]
    [TestCase("(1 2 3 4)!", "([PIN])!")]
    [TestCase("12/34\n5678", "[PIN]")]
    [TestCase("* 482913 *", "* [PIN] *")]
    public void Digits_and_marks_alone_are_a_secret_while_an_account_is_being_linked(string message, string stored) =>
        Assert.That(SecretMask.Mask(message, true).Text, Is.EqualTo(stored));

    [Property(MaxTest = 1000)]
    public Property Pins_beside_a_card_never_survive_an_open_link() => Prop.ForAll(
        Gen.Choose(0, 99_999_999).Zip(Gen.Choose(4, 8)).Select(p => p.Item1.ToString("D8", null)[..p.Item2]).ToArbitrary(),
        Gen.Elements("/", ",", "-", ":", " - ", "\n", "#", "_", "|", "=", "...", "(", " ").ToArbitrary(),
        (pin, mark) => !SecretMask.Mask($"KPG0001{mark}{pin}", true).Text.Contains(pin, StringComparison.Ordinal)
            && SecretMask.Mask($"KPG0001{mark}{pin}", true).Text.Contains("KPG0001", StringComparison.Ordinal));

    [TestCase("KPG0001")]
    [TestCase("kpg0001")]
    [TestCase("KPG-0001")]
    [TestCase("KPG0001, saya mau 2 buku")]
    [TestCase("KPG0001 081234567890")]
    [TestCase("123")]
    [TestCase("1 2 3")]
    [TestCase("0812-3456-7890")]
    [TestCase("cari buku sejarah 2019")]
    [TestCase("skripsi tahun 2020 sampai 2023")]
    [TestCase("978-602-03-1258-9")]
    [TestCase("978 602 03 1258 9")]
    [TestCase("813.5 TER l")]
    [TestCase("tanggal 2026-11-30")]
    [TestCase("Rp15000")]
    [TestCase("denda Rp 15000")]
    [TestCase("081234567890")]
    [TestCase("https://contoh.id/4821")]
    [TestCase("saya punya 1500 buku")]
    [TestCase("halo kak")]
    public void Linking_leaves_the_librarys_own_numbers_alone(string message) =>
        Assert.That(SecretMask.Mask(message, true), Is.EqualTo(new MaskedText(message, false)));

    [Property(Arbitrary = [typeof(AnyUnicode)], MaxTest = 3000)]
    public bool Masking_never_throws_and_twice_is_once(string text, bool linkingOpen)
    {
        var once = SecretMask.Mask(text, linkingOpen);
        return SecretMask.Mask(once.Text, linkingOpen) == new MaskedText(once.Text, false);
    }

    [Property(MaxTest = 3000)]
    public Property Valid_isbns_are_never_masked(bool linkingOpen) => Prop.ForAll(IsbnMessages(), message =>
        SecretMask.Mask(message.Text, linkingOpen).Text.Contains(message.Isbn, StringComparison.Ordinal));

    [Property(MaxTest = 1000)]
    public Property Announced_pins_never_survive(bool linkingOpen) => Prop.ForAll(
        Gen.Choose(0, 99_999_999).Zip(Gen.Choose(4, 8)).Select(p => p.Item1.ToString("D8", null)[..p.Item2]).ToArbitrary(),
        Gen.Elements("pin {0}", "PIN saya: {0}", "be pung pin {0}", "sandi beta {0} e", "kata sandi adalah {0}", "my password is {0}")
            .ToArbitrary(),
        (pin, sentence) => !SecretMask.Mask(string.Format(null, sentence, pin), linkingOpen).Text.Contains(pin, StringComparison.Ordinal));

    [Test]
    public void A_long_hostile_message_is_masked_quickly()
    {
        var text = string.Concat(Enumerable.Repeat("pin :=:=:= saya adalah 1234 atau ", 130));
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(SecretMask.Mask(text, true).Text, Does.Not.Contain("1234"));
        Assert.That(clock.ElapsedMilliseconds, Is.LessThan(2000));
    }

    private static Arbitrary<(string Text, string Isbn)> IsbnMessages() => (
        from digits in Gen.ArrayOf(Gen.Choose(0, 9), 9)
        from hyphens in Gen.Elements("", "-", " ")
        from frame in Gen.Elements(
            "{0}", "isbn {0}", "pin saya {0}", "password: {0}", "{0} itu pin saya", "ada buku {0} ko", "otp {0} 4821", "4821 {0}")
        let isbn = Format("978" + string.Concat(digits), hyphens)
        select (string.Format(null, frame, isbn), isbn)).ToArbitrary();

    private static string Format(string first12, string mark)
    {
        var sum = first12.Select((c, i) => (c - '0') * (i % 2 == 0 ? 1 : 3)).Sum();
        var all = first12 + ((10 - (sum % 10)) % 10);
        return string.Join(mark, all[..3], all[3..6], all[6..8], all[8..12], all[12..]);
    }
}
