using System.Diagnostics;
using System.Text.Json;
using ReferenceBot.Host.Tests.Running;

namespace ReferenceBot.Host.Tests.Commands;

/// <summary>A conversation that stays open while others work on the same data.</summary>
internal sealed class OpenConversationTests
{
    private const string Books = "id,title,contributors,year,language\nz1,Kuskus Beruang dari Hutan Mutis,\"Nope, Yakob\",2019,id\n";

    [Test]
    public async Task What_another_process_imports_is_found_in_the_next_turn_and_told_to_be_behind_elsewhere()
    {
        using var folder = new DataFolder();
        using var chat = ReferenceBotProgram.Start(folder, ["chat", "--json"]);
        try
        {
            Assert.That(Titles(await AskAsync(chat, "cari buku kuskus beruang")), Has.None.Contains("Kuskus Beruang"));
            var import = await ReferenceBotProgram.RunAsync(folder, "import", folder.Write("books.csv", Books));
            Assert.That(import.ExitCode, Is.Zero, import.Errors);
            Assert.That(import.Errors, Does.Contain("Another process has the index open"));
            var behind = await ReferenceBotProgram.RunAsync(folder, "search", "kuskus", "beruang");
            Assert.That(behind.Errors, Does.Contain("The index does not hold every record"));
            Assert.That(Titles(await AskAsync(chat, "cari buku kuskus beruang")), Has.Some.Contains("Kuskus Beruang"));
            var current = await ReferenceBotProgram.RunAsync(folder, "search", "kuskus", "beruang");
            Assert.That((current.Errors, current.Lines[0]), Is.EqualTo(("", current.Lines.First(line => line.Contains("Kuskus Beruang")))));
        }
        finally
        {
            chat.StandardInput.Close();
            await chat.WaitForExitAsync();
        }

        Assert.That(chat.ExitCode, Is.Zero);
    }

    private static async Task<JsonElement> AskAsync(Process chat, string message)
    {
        await chat.StandardInput.WriteLineAsync(message);
        await chat.StandardInput.FlushAsync();
        return JsonDocument.Parse((await chat.StandardOutput.ReadLineAsync())!).RootElement.GetProperty("reply");
    }

    private static IEnumerable<string> Titles(JsonElement reply) =>
        reply.GetProperty("records").EnumerateArray().Select(record => record.GetProperty("title").GetString()!);
}
