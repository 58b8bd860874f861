using System.Security.Cryptography;

namespace ReferenceBot.Circulation;

/// <summary>Makes ids of loans, holds and fines: known before anything is saved, and telling nothing.</summary>
internal static class RowId
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Length = 12;

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);
}
