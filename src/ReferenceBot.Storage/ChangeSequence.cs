using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace ReferenceBot.Storage;

/// <summary>
/// The one rising number that every write to a record, holding or article takes, so that an index can follow.
/// Its row stays locked from <see cref="Lock"/> until the writer commits: a lower number never appears after a higher one.
/// Not thread-safe: it belongs to one transaction.
/// </summary>
public sealed class ChangeSequence
{
    private const string Table = "change_sequence";

    private readonly DbTransaction _transaction;
    private readonly long _first;
    private long _last;

    private ChangeSequence(DbTransaction transaction, long last)
    {
        _transaction = transaction;
        _first = last;
        _last = last;
    }

    /// <summary>Takes hold of the sequence for the rest of <paramref name="transaction"/>.</summary>
    public static ChangeSequence Lock(DbTransaction transaction)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        using var command = Command(transaction, $"UPDATE {Table} SET last = last WHERE id = 1 RETURNING last");
        return new ChangeSequence(transaction, (long)command.ExecuteScalar()!);
    }

    /// <summary>The number of the next write; call <see cref="Save"/> before the commit.</summary>
    public long Next() => ++_last;

    /// <summary>Writes how far the numbers went.</summary>
    public void Save()
    {
        if (_last == _first)
            return;
        using var command = Command(_transaction, $"UPDATE {Table} SET last = @last WHERE id = 1");
        var last = command.CreateParameter();
        last.ParameterName = "@last";
        last.Value = _last;
        command.Parameters.Add(last);
        command.ExecuteNonQuery();
    }

    /// <summary>The highest number that a committed write took; 0 when there was none.</summary>
    public static Task<long> GetLastAsync(ReferenceBotContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Set<Row>().AsNoTracking().Where(row => row.Id == 1).Select(row => row.Last).SingleAsync(cancel);
    }

    internal static void Build(ModelBuilder model) => model.Entity<Row>(row =>
    {
        row.ToTable(Table);
        row.HasKey(r => r.Id);
        row.Property(r => r.Id).HasColumnName("id").ValueGeneratedNever();
        row.Property(r => r.Last).HasColumnName("last");
        row.HasData(new Row { Id = 1, Last = 0 });
    });

    private static DbCommand Command(DbTransaction transaction, string sql)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }

    internal sealed class Row
    {
        public int Id { get; init; }

        public long Last { get; init; }
    }
}
