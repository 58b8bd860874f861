using System.Text;

namespace ReferenceBot.Language.Masking;

/// <summary>
/// Takes PINs, passwords, one-time codes and identity numbers (NIK) out of a message before it is stored.
/// A placeholder (<c>[PIN]</c>, <c>[SANDI]</c>, <c>[OTP]</c>, <c>[NIK]</c>) stays, so that the turn can still warn.
/// </summary>
/// <remarks>
/// Pure and safe from any thread. Masking a masked text changes nothing. Years, ISBNs, call numbers, counts and card numbers
/// such as KPG0001 stay. Characters that hide inside a number are not seen: give it the cleaned text.
/// </remarks>
public static class SecretMask
{
    /// <param name="text">What the person wrote.</param>
    /// <param name="linkingOpen">Whether we are waiting for an account to be linked, when people send a bare PIN.</param>
    public static MaskedText Mask(string text, bool linkingOpen)
    {
        ArgumentNullException.ThrowIfNull(text);
        var masked = text;
        string before;
        do
        {
            // A secret taken out may bring the next beside its placeholder ("1234 atau 4321"), hence rounds; each shortens the work.
            before = masked;
            masked = Round(before, linkingOpen);
        }
        while (masked != before);
        return new MaskedText(masked, masked != text);
    }

    private static string Round(string text, bool linkingOpen)
    {
        text = IdentityNumbers.Mask(text);
        var found = new SecretFinder(text).BesideWords();
        text = Replace(text, found);
        return linkingOpen ? Replace(text, OpenLinking.Find(text)) : text;
    }

    private static string Replace(string text, IEnumerable<Secret> secrets)
    {
        StringBuilder? masked = null;
        var copied = 0;
        foreach (var secret in secrets.OrderBy(s => s.Start))
        {
            if (secret.Start < copied)
                continue;
            masked ??= new StringBuilder(text.Length);
            masked.Append(text, copied, secret.Start - copied).Append(secret.Placeholder);
            copied = secret.End;
        }

        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }
}

/// <summary>A stretch of a message that must not be stored, and what stands in its place.</summary>
internal readonly record struct Secret(int Start, int End, string Placeholder);
