using System.Text;
using ReferenceBot.Channels.Terminal;
using ReferenceBot.Channels.Tests.Arranging;
using ReferenceBot.Domain.Conversations;
using ReferenceBot.Domain.Texts;

namespace ReferenceBot.Channels.Tests.Terminal;

public sealed class TerminalChannelTests
{
    private readonly TerminalDesk _desk = new();

    [TearDown]
    public void Close() => _desk.Dispose();

    [Test]
    public async Task Each_line_is_a_message_and_empty_ones_are_none()
    {
        await Talk("jam buka?\n\n   \n\t\nalamat?\n");
        Assert.That(_desk.Heard.Select(message => message.Text), Is.EqualTo(new[] { "jam buka?", "alamat?" }));
        Assert.That(
            _desk.Heard, Has.All.Matches<IncomingMessage>(message => message.Conversation == "terminal:1" && message.File is null));
    }

    [TestCase("satu\r\ndua\r\n")]
    [TestCase("satu\rdua\r")]
    [TestCase("satu\ndua")]
    public async Task The_last_line_counts_with_or_without_its_end(string input)
    {
        await Talk(input);
        Assert.That(_desk.Heard.Select(message => message.Text), Is.EqualTo(new[] { "satu", "dua" }));
    }

    [Test]
    public async Task No_input_is_no_conversation()
    {
        Assert.That(await Talk(""), Is.Empty);
        Assert.That(_desk.Heard, Is.Empty);
    }

    [Test]
    public async Task For_scripts_each_turn_is_one_line_of_json_and_nothing_else() =>
        Assert.That(await Talk("satu\n\ndua\n", json: true), Is.EqualTo("{\"turn\":1}\n{\"turn\":2}\n"));

    [TestCase(true, "a\nb\nc")]
    [TestCase(false, @"a\nb\nc")]
    public async Task For_scripts_backslash_n_breaks_a_line(bool json, string heard)
    {
        await Talk("a\\nb\\nc\n", json);
        Assert.That(_desk.Heard.Single().Text, Is.EqualTo(heard));
    }

    [Test]
    public async Task A_line_that_is_nothing_but_breaks_is_answered_for_scripts() =>
        Assert.That(await Talk("\\n\\n\n", json: true), Is.EqualTo("{\"turn\":1}\n"));

    [Test]
    public async Task A_turn_is_flushed_before_the_next_line_is_read()
    {
        using var wire = new MemoryStream();
        await using var output = new StreamWriter(wire, new UTF8Encoding(false), 1 << 16) { AutoFlush = false };
        using var input = new WatchedReader("satu\ndua\ntiga\n", () => wire.Length);
        await _desk.Run(Options(json: true), input, output);
        Assert.That(input.SeenAtEachRead, Is.EqualTo(new long[] { 0, 11, 22, 33 }));
    }

    [TestCase("""{"file":"/home/ani/daftar pustaka.docx"}""", "daftar pustaka.docx")]
    [TestCase("""{ "file" : "a.pdf", "more": 1 }""", "a.pdf")]
    public async Task For_scripts_a_line_can_send_a_file(string line, string name)
    {
        await Talk(line + "\n", json: true);
        Assert.That((_desk.Heard.Single().File, _desk.Heard.Single().Text), Is.EqualTo((name, "")));
    }

    [TestCase("""{"file":7}""")]
    [TestCase("""{"file":"a.pdf"} dan ini""")]
    [TestCase("""{"file":"\ud800"}""")]
    [TestCase("""{"File":"a.pdf"}""")]
    [TestCase("{")]
    [TestCase("{}")]
    [TestCase("[\"file\"]")]
    public async Task What_only_looks_like_a_file_is_a_message(string line)
    {
        await Talk(line + "\n", json: true);
        Assert.That((_desk.Heard.Single().File, _desk.Heard.Single().Text), Is.EqualTo(((string?)null, line)));
    }

    [Test]
    public async Task Somebody_at_a_keyboard_sends_no_files_by_typing_json()
    {
        await Talk("""{"file":"a.pdf"}""");
        Assert.That(_desk.Heard.Single().File, Is.Null);
    }

    [TestCase("id", "Halo! Tulis saja")]
    [TestCase("en", "Hello! Type what")]
    public async Task Somebody_at_a_keyboard_is_greeted_and_prompted(string language, string greeting)
    {
        var options = Options(prompts: true) with { Culture = language == "en" ? Cultures.English : Cultures.Indonesian };
        var shown = await Talk("hai\n", options);
        Assert.That(shown, Does.StartWith(greeting));
        Assert.That(shown[(shown.IndexOf('\n', StringComparison.Ordinal) + 1)..], Is.EqualTo("> Halo!\n\n> "));
    }

    [Test]
    public async Task Nobody_else_is_prompted() => Assert.That(await Talk("hai\n"), Is.EqualTo("Halo!\n\n"));

    [Test]
    public async Task A_very_long_line_is_cut_and_marked()
    {
        await Talk(new string('a', 2_000_000) + "\n" + new string('b', IncomingMessage.MaxTextLength) + "\n");
        Assert.That(
            _desk.Heard.Select(message => (message.Text.Length, message.WasCut)),
            Is.EqualTo(new[] { (IncomingMessage.MaxTextLength, true), (IncomingMessage.MaxTextLength, false) }));
    }

    [Test]
    public async Task A_line_without_an_end_is_not_held_in_memory()
    {
        using var input = new EndlessLine(length: 10_000_000);
        var lines = new MessageLines(input, longest: 8_001);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(await lines.ReadAsync(CancellationToken.None), Has.Length.EqualTo(8_001));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(1_000_000));
    }

    [TestCase(0, IncomingMessage.MaxTextLength)]
    [TestCase(1, IncomingMessage.MaxTextLength - 1)]
    public async Task A_character_of_two_halves_is_not_cut_apart(int before, int kept)
    {
        await Talk(new string('a', before) + string.Concat(Enumerable.Repeat("📚", IncomingMessage.MaxTextLength)) + "\n");
        Assert.That((_desk.Heard.Single().Text.Length, _desk.Heard.Single().WasCut), Is.EqualTo((kept, true)));
    }

    [Test]
    public async Task For_scripts_a_break_counts_as_one_character()
    {
        var full = "ab" + string.Concat(Enumerable.Repeat("\\na", (IncomingMessage.MaxTextLength - 2) / 2));
        await Talk(full + "\n" + full + "x\n", json: true);
        Assert.That(
            _desk.Heard.Select(message => (message.Text.Length, message.WasCut)),
            Is.EqualTo(new[] { (IncomingMessage.MaxTextLength, false), (IncomingMessage.MaxTextLength, true) }));
    }

    [Test]
    public async Task Bytes_that_are_no_utf8_are_a_message_all_the_same()
    {
        using var input = new StreamReader(
            new MemoryStream([0xFF, 0xC3, 0x28, (byte)'\n', (byte)'o', (byte)'k', (byte)'\n']), Encoding.UTF8);
        using var output = new StringWriter { NewLine = "\n" };
        await _desk.Run(Options(json: true), input, output);
        Assert.That(_desk.Heard.Select(message => message.Text), Is.EqualTo(new[] { "\uFFFD\uFFFD(", "ok" }));
    }

    [Test]
    public void It_ends_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        _desk.Turns.OnMessage = stop.Cancel;
        using var input = new StringReader("satu\ndua\n");
        using var output = new StringWriter();
        Assert.That(() => _desk.Run(Options(), input, output, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(_desk.Heard, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_an_earlier_run_left_unshown_comes_first()
    {
        await using var broken = new BrokenWriter();
        using var first = new StringReader("satu\n");
        Assert.That(() => _desk.Run(Options(json: true), first, broken), Throws.InstanceOf<IOException>());
        Assert.That(await Talk("dua\n", json: true), Is.EqualTo("{\"turn\":1}\n{\"turn\":2}\n"));
        Assert.That(await Talk("", json: true), Is.Empty, "shown once");
    }

    [Test]
    public async Task A_reply_that_nobody_can_read_keeps_no_other_waiting()
    {
        using (var input = new StringReader("satu\n"))
            Assert.That(() => _desk.Run(Options(json: true), input, new BrokenWriter()), Throws.TypeOf<IOException>());
        await _desk.DamageOldestReply();
        Assert.That(await Talk("dua\n", json: true), Is.EqualTo("{\"turn\":2}\n"));
        Assert.That(await Talk("tiga\n", json: true), Is.EqualTo("{\"turn\":3}\n"));
    }

    [Test]
    public async Task What_an_earlier_run_left_unanswered_is_answered_first()
    {
        _desk.Turns.OnMessage = () => throw new InvalidOperationException("killed");
        using (var input = new StringReader("satu\n"))
        await using (var output = new StringWriter())
            Assert.That(() => _desk.Run(Options(json: true), input, output), Throws.InvalidOperationException);
        _desk.Turns.OnMessage = () => { };
        await _desk.ForgetLeases();
        Assert.That(await Talk("dua\n", json: true), Is.EqualTo("{\"turn\":1}\n{\"turn\":2}\n"));
        Assert.That(_desk.Heard.Select(message => message.Text), Is.EqualTo(new[] { "satu", "dua" }));
    }

    [TestCase("PIN saya 482913", false, "PIN saya [PIN]")]
    [TestCase("482913", true, "[PIN]")]
    [TestCase("482913", false, "482913")]
    [TestCase("NIK 5371012503900001", false, "NIK [NIK]")]
    public async Task A_secret_is_taken_out_before_anything_is_stored(string typed, bool linking, string stored)
    {
        _desk.IsLinking = linking;
        await Talk(typed + "\n");
        Assert.That((_desk.Heard.Single().Text, _desk.Heard.Single().SecretTaken), Is.EqualTo((stored, typed != stored)));
        Assert.That(await _desk.StoredBytesContain("482913"), Is.EqualTo(typed == stored));
        Assert.That(await _desk.StoredBytesContain("5371012503900001"), Is.False);
    }

    private static TerminalOptions Options(bool json = false, bool prompts = false) => TerminalDesk.Options(json, prompts);

    private Task<string> Talk(string input, bool json = false) => _desk.Talk(input, json);

    private Task<string> Talk(string input, TerminalOptions options) => _desk.Talk(input, options);

    /// <summary>A pipe whose other end is gone.</summary>
    private sealed class BrokenWriter : StringWriter
    {
        public override Task WriteLineAsync(string? value) => throw new IOException("Broken pipe");
    }

    /// <summary>Notes at the start of each line how much has come out so far.</summary>
    private sealed class WatchedReader(string text, Func<long> seen) : StringReader(text)
    {
        private char _before = '\n';

        public List<long> SeenAtEachRead { get; } = [];

        public override async ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        {
            if (_before == '\n')
                SeenAtEachRead.Add(seen());
            var read = await base.ReadAsync(buffer[..1], cancellationToken);
            _before = read > 0 ? buffer.Span[0] : _before;
            return read;
        }
    }

    /// <summary>A line that is made up while it is read.</summary>
    private sealed class EndlessLine(long length) : TextReader
    {
        private long _left = length;

        public override ValueTask<int> ReadAsync(Memory<char> buffer, CancellationToken cancellationToken = default)
        {
            var given = (int)Math.Min(_left, buffer.Length);
            buffer.Span[..given].Fill('a');
            _left -= given;
            return ValueTask.FromResult(given);
        }
    }
}
