using Spectre.Console;

namespace ReferenceBot.Host.Commands;

/// <summary>Shows that long work goes on: a bar or spinner on a terminal, a plain line elsewhere; always on standard error.</summary>
internal static class Progress
{
    // Elsewhere than on a terminal a line each would drown what else is said.
    private const long LineEvery = 10_000;

    private static readonly IAnsiConsole Terminal = AnsiConsole.Create(
        new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    private static bool IsTerminal => !Console.IsErrorRedirected;

    /// <summary>Does work whose length is not known.</summary>
    public static async Task ShowAsync(string what, Func<Task> work)
    {
        if (IsTerminal)
            await Terminal.Status().StartAsync(Markup.Escape(what), _ => work());
        else
            await work();
    }

    /// <summary>Does work that counts what it has done.</summary>
    /// <param name="text">Key of the line that shows the count.</param>
    public static async Task<T> CountAsync<T>(string text, Func<IProgress<long>, Task<T>> work)
    {
        if (IsTerminal)
        {
            return await Terminal.Status().StartAsync(CommandTexts.Get(text, 0), status =>
                work(new Count(done => status.Status(Markup.Escape(CommandTexts.Get(text, done))))));
        }

        long told = 0;
        return await work(new Count(done =>
        {
            if (done / LineEvery == told)
                return;
            told = done / LineEvery;
            Console.Error.WriteLine(CommandTexts.Get(text, done));
        }));
    }

    /// <summary>Does work that tells its share done, 0..1.</summary>
    public static async Task<T> ShowAsync<T>(Func<ShareDone, Task<T>> work)
    {
        if (!IsTerminal)
            return await work(new ShareDone((_, _) => { }));
        return await Terminal.Progress().StartAsync(context =>
        {
            var tasks = new Dictionary<string, ProgressTask>();
            return work(new ShareDone((what, share) =>
            {
                if (!tasks.TryGetValue(what, out var task))
                    tasks[what] = task = context.AddTask(Markup.Escape(what), maxValue: 1);
                task.Value = share;
            }));
        });
    }

    /// <summary>Tells on the thread that works; the framework's own would tell later, and out of order.</summary>
    private sealed class Count(Action<long> tell) : IProgress<long>
    {
        public void Report(long value) => tell(value);
    }
}

/// <summary>Tells how far a named piece of work is, 0..1.</summary>
internal sealed class ShareDone(Action<string, double> tell)
{
    public void Tell(string what, double share) => tell(what, share);
}
