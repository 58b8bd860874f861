using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ReferenceBot.Desk.Escalations;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Host.Commands;
using ReferenceBot.Host.Start;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Storage;

namespace ReferenceBot.Host.Doctor;

/// <summary>Looks at the database and the index of a data folder that is there.</summary>
internal sealed class DataExamination(
    IOptions<StorageOptions> storage,
    IDatabaseMigrator database,
    IDbContextFactory<ReferenceBotContext> contexts,
    IRecordSource records,
    RecordIndex index,
    TicketCount tickets)
{
    private string Place => storage.Value.UsesPostgreSql ? "PostgreSQL" : $"SQLite, {storage.Value.Folder}";

    public async Task<Finding> ExamineDatabaseAsync(CancellationToken cancel)
    {
        await database.MigrateAsync(cancel);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var filled = await context.Set<Milestone>().AnyAsync(milestone => milestone.Name == CorpusFilling.Done, cancel);
        return new Finding(Health.Good, CommandTexts.Get(filled ? "Doctor_DatabaseFilled" : "Doctor_DatabaseFresh", Place));
    }

    public async Task<Finding> ExamineIndexAsync(CancellationToken cancel)
    {
        var last = await records.GetLastChangeAsync(cancel);
        return index.AppliedChange >= last
            ? new Finding(Health.Good, CommandTexts.Get("Doctor_IndexGood", index.Count))
            : new Finding(
                Health.Notice,
                CommandTexts.Get("Doctor_IndexBehind", last - index.AppliedChange),
                CommandTexts.Get("Doctor_MendIndex"));
    }

    public async Task<Finding> ExamineTicketsAsync(CancellationToken cancel) => await tickets.CountOpenAsync(cancel) is > 0 and var open
        ? new Finding(Health.Notice, CommandTexts.Get("Doctor_TicketsOpen", open), CommandTexts.Get("Doctor_MendTickets"))
        : new Finding(Health.Good, CommandTexts.Get("Doctor_TicketsNone"));
}
