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
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    // Compared with when there is no account, so that a card that nobody has takes as long as a wrong PIN.
    private static readonly string Nobody = Make(RandomNumberGenerator.GetHexString(SaltBytes));

    public static string Make(string pin)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Iterations}.{Convert.ToBase64String(salt)}.{Convert.ToBase64String(Derive(pin, salt, Iterations))}");
    }

    /// <summary>Whether a PIN belongs to a hash; takes as long, and is false, when there is none.</summary>
    public static bool Matches(string pin, string? hash)
    {
        var parts = (hash ?? Nobody).Split('.');
        var derived = Derive(pin, Convert.FromBase64String(parts[1]), int.Parse(parts[0], CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(derived, Convert.FromBase64String(parts[2])) && hash is not null;
    }

    private static byte[] Derive(string pin, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(pin), salt, iterations, HashAlgorithmName.SHA512, HashBytes);
}
