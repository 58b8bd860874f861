using System.Diagnostics.CodeAnalysis;

namespace ReferenceBot.Host.Web;

/// <summary>An address to listen on, such as <c>http://127.0.0.1:5080</c>.</summary>
internal static class ListeningAddress
{
    // What servers read as "every address of this machine" is no host name.
    private static readonly string[] Everywhere = ["//*", "//+"];

    public static bool TryRead(string text, [NotNullWhen(true)] out Uri? address)
    {
        var named = Everywhere.Aggregate(text, (read, sign) => read.Replace(sign, "//0.0.0.0", StringComparison.Ordinal));
        return Uri.TryCreate(named, UriKind.Absolute, out address)
            && address.Scheme == Uri.UriSchemeHttp && address.PathAndQuery == "/" && address.UserInfo.Length == 0;
    }

    /// <summary>Only programs of this machine reach it.</summary>
    public static bool IsThisMachine(Uri address) => address.IsLoopback;
}
