using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReferenceBot.Channels.Terminal;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Records;
using ReferenceBot.Domain.Texts;
using ReferenceBot.Storage;
using ReferenceBot.Storage.Messages;

namespace ReferenceBot.Channels.Tests.Arranging;

/// <summary>A terminal before a database of its own; turns are scripted.</summary>
internal sealed class TerminalDesk : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("terminal").FullName;
    private readonly ServiceProvider _services;

    public TerminalDesk()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStorage().Configure<StorageOptions>(options => options.Folder = _folder);
        services.AddChannels().AddSingleton<ScriptedTurns>();
        services.AddSingleton<ITurns>(provider => provider.GetRequiredService<ScriptedTurns>());
        services.AddSingleton<ITurnReports>(provider => provider.GetRequiredService<ScriptedTurns>());
        services.AddScoped<IAccountLinks>(_ => new Linking(this));
        _services = services.BuildServiceProvider();
        using var scope = _services.CreateScope();
        scope.ServiceProvider.GetRequiredService<ReferenceBotContext>().Database.EnsureCreated();
    }

    public ScriptedTurns Turns => _services.GetRequiredService<ScriptedTurns>();

    public List<IncomingMessage> Heard => Turns.Heard;

    /// <summary>A page to link a card is open.</summary>
    public bool IsLinking { get; set; }

    public static TerminalOptions Options(bool json = false, bool prompts = false) => new("terminal:1", json, prompts, Cultures.Indonesian);

    public Task<string> Talk(string input, bool json = false) => Talk(input, Options(json));

    public async Task<string> Talk(string input, TerminalOptions options)
    {
        using var reader = new StringReader(input);
        await using var writer = new StringWriter { NewLine = "\n" };
        await Run(options, reader, writer);
        return writer.ToString();
    }

    public Task Run(TerminalOptions options, TextReader input, TextWriter output, CancellationToken cancel = default) =>
        ActivatorUtilities.CreateInstance<TerminalChannel>(_services, options, new TerminalStreams(input, output)).RunAsync(cancel);

    /// <summary>As after a kill: nobody holds anything any more.</summary>
    public Task ForgetLeases() =>
        _services.GetRequiredService<Inbox>().TakeOverAsync(MessageScope.Conversation(Options().Conversation), CancellationToken.None);

    /// <summary>Makes the oldest reply in the outbox one that no program can read.</summary>
    public async Task DamageOldestReply()
    {
        using var scope = _services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<ReferenceBotContext>().Database.ExecuteSqlAsync(
            $"UPDATE outbox SET reply = {"{damaged"} WHERE id = (SELECT MIN(id) FROM outbox)");
    }

    /// <summary>Whether some text stands anywhere in the files of the database.</summary>
    public async Task<bool> StoredBytesContain(string text)
    {
        foreach (var file in Directory.EnumerateFiles(_folder))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            if ((await reader.ReadToEndAsync()).Contains(text, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    public void Dispose()
    {
        using (var scope = _services.CreateScope())
            scope.ServiceProvider.GetRequiredService<ReferenceBotContext>().Database.EnsureDeleted();
        _services.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Linking(TerminalDesk desk) : IAccountLinks
    {
        public Task<AccountLink?> FindAsync(string conversation, string? sender, CancellationToken cancel) =>
            Task.FromResult<AccountLink?>(new AccountLink("K1", Audience.Adult, DateTimeOffset.UnixEpoch));

        public Task<bool> IsStepOpenAsync(string conversation, CancellationToken cancel) => Task.FromResult(desk.IsLinking);

        public Task<LinkStep> OpenStepAsync(string conversation, string? sender, CancellationToken cancel) => throw new NotSupportedException();

        public Task<bool> UnlinkAsync(string conversation, string? sender, CancellationToken cancel) => throw new NotSupportedException();
    }
}
