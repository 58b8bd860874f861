using System.Security.Cryptography;
using System.Text;

namespace ReferenceBot.Circulation.Patrons;

/// <summary>Makes tokens that cannot be guessed and the hashes that are stored of them.</summary>
internal static class Secrets
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>32 characters of 5 bits are 160 bits.</summary>
    public const int TokenLength = 32;

    public static string NewToken() => RandomNumberGenerator.GetString(Alphabet, TokenLength);

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
