using System.Text;

namespace ReferenceBot.Host.Commands;

/// <summary>Standard input and output as UTF-8 without a mark, whatever the terminal's settings say.</summary>
internal static class StandardStreams
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static TextReader In { get; } = new StreamReader(Console.OpenStandardInput(), Utf8);

    public static TextWriter Out { get; } = new StreamWriter(Console.OpenStandardOutput(), Utf8) { AutoFlush = false, NewLine = "\n" };
}
