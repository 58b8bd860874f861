using Spectre.Console;

namespace ReferenceBot.Host.Commands;

/// <summary>Shows that long work goes on: a bar or spinner on a terminal, a plain line elsewhere; always on standard error.</summary>
internal static class Progress
{
    private static readonly IAnsiConsole Terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    private static bool IsTerminal => !Console.IsErrorRedirected;

    /// <summary>Does work whose length is not known.</summary>
    public static async Task ShowAsync(string what, Func<Task> work)
    {
        if (IsTerminal)
            await Terminal.Status().StartAsync(Markup.Escape(what), _ => work());
        else
            await work();
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
}

/// <summary>Tells how far a named piece of work is, 0..1.</summary>
internal sealed class ShareDone(Action<string, double> tell)
{
    public void Tell(string what, double share) => tell(what, share);
}
