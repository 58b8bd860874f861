using System.Security.Cryptography;
using System.Text;

namespace ReferenceBot.Domain.Records;

/// <summary>
/// The lasting name of a bibliographic record: 16 characters of <c>[a-z2-7]</c>, made from where the record comes from.
/// The same source and key give the same id on every machine.
/// </summary>
public readonly record struct RecordId : IComparable<RecordId>
{
    /// <summary>Number of characters in every id.</summary>
    public const int Length = 16;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    private readonly string? _value;

    private RecordId(string value) => _value = value;

    public string Value => _value ?? "";

    /// <summary>Makes the id of the record that <paramref name="source"/> calls <paramref name="key"/>.</summary>
    public static RecordId Of(string source, string key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(source + "\n" + key), hash);
        return new RecordId(Encode(hash));
    }

    /// <summary>Reads an id that was printed before.</summary>
    public static bool TryParse(string? text, out RecordId id)
    {
        var valid = text is { Length: Length } && text.All(c => Alphabet.Contains(c, StringComparison.Ordinal));
        id = valid ? new RecordId(text!) : default;
        return valid;
    }

    /// <summary>Reads an id from the database or the index, where only ids are written.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is no id.</exception>
    public static RecordId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is not a record id.");

    public int CompareTo(RecordId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;

    public static bool operator <(RecordId left, RecordId right) => left.CompareTo(right) < 0;

    public static bool operator >(RecordId left, RecordId right) => left.CompareTo(right) > 0;

    public static bool operator <=(RecordId left, RecordId right) => left.CompareTo(right) <= 0;

    public static bool operator >=(RecordId left, RecordId right) => left.CompareTo(right) >= 0;

    private static string Encode(ReadOnlySpan<byte> hash)
    {
        // 16 characters of 5 bits each are the first 10 bytes of the hash.
        Span<char> text = stackalloc char[Length];
        int bits = 0, pending = 0, next = 0;
        for (var i = 0; i < Length; i++)
        {
            while (pending < 5)
            {
                bits = (bits << 8) | hash[next++];
                pending += 8;
            }

            pending -= 5;
            text[i] = Alphabet[(bits >> pending) & 31];
        }

        return new string(text);
    }
}
