using System.Diagnostics;
using System.Text.Json;

namespace ReferenceBot.Host.Tests.Running;

/// <summary>
/// Somebody who types message after message while the program is killed under them and started again. They type on when they
/// have their answer, and again what never got into the inbox.
/// </summary>
internal sealed class DyingConversation(DataFolder folder, IReadOnlyList<string> messages, string card)
{
    private readonly MessageRecords _records = new(folder);

    /// <summary>The turns as they were shown, those shown again after a kill once.</summary>
    public List<JsonElement> Turns { get; } = [];

    /// <summary>How often a turn was shown again.</summary>
    public int ShownAgain { get; private set; }

    public bool IsOver => Turns.Count == messages.Count;

    /// <summary>From a start to its first answer, and from a message to its answer, unharmed.</summary>
    public TimeSpan StartTime { get; private set; }

    public TimeSpan TurnTime { get; private set; } = TimeSpan.FromMilliseconds(20);

    /// <summary>One run of the program, ended by a kill at some moment.</summary>
    /// <param name="answers">Answers to wait for before the moment comes.</param>
    /// <param name="moment">Share of the time that what is going on then takes.</param>
    /// <returns>Whether it was still running then.</returns>
    public async Task<bool> LiveAsync(int answers, double moment)
    {
        using var process = Start();
        var until = Turns.Count + answers;
        var clock = Stopwatch.StartNew();
        while (Turns.Count < until && !IsOver)
        {
            if (!await AnswerNextAsync(process))
                return false;
            if (StartTime == default)
                StartTime = clock.Elapsed;
        }

        if (!IsOver && answers > 0)
            await TypeNextAsync(process);
        await Task.Delay((answers > 0 ? TurnTime : StartTime) * moment);
        var wasRunning = !process.HasExited;
        process.Kill();
        await ReadRestAsync(process);
        await process.WaitForExitAsync();
        return wasRunning;
    }

    /// <summary>Types what is left and lets the program end by itself.</summary>
    public async Task EndAsync()
    {
        using var process = Start();
        while (!IsOver)
        {
            if (!await AnswerNextAsync(process))
                Assert.Fail(await process.StandardError.ReadToEndAsync());
        }

        process.StandardInput.Close();
        await ReadRestAsync(process);
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero);
    }

    private Process Start()
    {
        var process = ReferenceBotProgram.Start(
            folder, ["chat", "--json", "--conversation", "dying", "--patron", card, "--now", "2026-11-24T09:00"]);
        process.StandardInput.AutoFlush = true;
        return process;
    }

    /// <summary>Gets the next new answer, typing its message when the program has not received it yet.</summary>
    private async Task<bool> AnswerNextAsync(Process process)
    {
        var before = Turns.Count;
        var clock = Stopwatch.StartNew();
        await TypeNextAsync(process);
        while (Turns.Count == before)
        {
            if (await process.StandardOutput.ReadLineAsync() is not { } line)
                return false;
            Note(line);
        }

        if (before > 0 && clock.Elapsed < StartTime)
            TurnTime = (TurnTime + clock.Elapsed) / 2;
        return true;
    }

    private async Task TypeNextAsync(Process process)
    {
        // Before the first start there is no database to ask.
        if (Turns.Count == 0 && !await IsReceivedAsync())
            await process.StandardInput.WriteLineAsync(messages[0]);
        else if (await _records.AcceptedAsync() == Turns.Count)
            await process.StandardInput.WriteLineAsync(messages[Turns.Count]);
    }

    private async Task<bool> IsReceivedAsync()
    {
        try
        {
            return await _records.AcceptedAsync() > 0;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    }

    private async Task ReadRestAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            Note(line);
    }

    private void Note(string line)
    {
        JsonElement turn;
        try
        {
            turn = JsonDocument.Parse(line).RootElement;
        }
        catch (JsonException)
        {
            // A kill cut the line off; it is shown again.
            return;
        }

        var number = turn.GetProperty("turn").GetInt32();
        if (number == Turns.Count + 1)
            Turns.Add(turn);
        else if (number <= Turns.Count)
            ShownAgain++;
        else
            Assert.Fail($"Turn {number} came after turn {Turns.Count}.");
    }
}
