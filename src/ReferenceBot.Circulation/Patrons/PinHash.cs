using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReferenceBot.Circulation.Patrons;

/// <summary>
/// Keeps PINs as salted, slow hashes. A short number can still be guessed by who has the database; what holds the door is that
/// attempts are counted.
/// </summary>
internal static class PinHash
{
    private const int Iterations = 210_000;

    // A sample PIN stands in clear beside its hash: time spent on hiding it would be lost on every first start.
    private const int SampleIterations = 1;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    // Compared with when there is no account, so that a card that nobody has takes as long as a wrong PIN.
    private static readonly Lazy<string> Nobody = new(() => Make(RandomNumberGenerator.GetHexString(SaltBytes)));

    public static string Make(string pin) => Make(pin, Iterations);

    public static string MakeSample(string pin) => Make(pin, SampleIterations);

    /// <summary>Whether a PIN belongs to a hash; takes as long, and is false, when there is none.</summary>
    public static bool Matches(string pin, string? hash)
    {
        var parts = (hash ?? Nobody.Value).Split('.');
        var derived = Derive(pin, Convert.FromBase64String(parts[1]), int.Parse(parts[0], CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(parts[2])) && hash is not null;
    }

    private static string Make(string pin, int iterations)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{iterations}.{Convert.ToBase64String(salt)}.{Convert.ToBase64String(Derive(pin, salt, iterations))}");
    }

    private static byte[] Derive(string pin, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(pin), salt, iterations, HashAlgorithmName.SHA512, HashBytes);
}
