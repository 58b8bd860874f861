using Microsoft.Extensions.Options;
using ReferenceBot.Circulation.Loans;
using ReferenceBot.Circulation.Rules;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Circulation;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Systems.Embedded;

/// <summary>Puts together what the rules need to know of an act.</summary>
internal sealed class Wishes(ICatalogue catalogue, DueDates dates, IOptions<LibraryOptions> library)
{
    public RenewalWish Renewal(Account account, LoanRow loan)
    {
        var item = account.ItemOf(loan);
        var terms = library.Value.Loans.For(account.Patron.Audience, item?.Type ?? RecordType.Book);
        return new RenewalWish(
            account, loan, account.ShelfOf(item?.RecordId), terms, dates.AfterRenewal(item?.Branch, loan.Due, terms.RenewalDays));
    }

    public async Task<HoldWish> HoldAsync(Account account, PlaceHold act, CancellationToken cancel)
    {
        var record = (await catalogue.GetAsync([act.Record], cancel)).SingleOrDefault();
        var branch = library.Value.Branches.FirstOrDefault(
            branch => string.Equals(branch.Code, act.PickupBranch, StringComparison.OrdinalIgnoreCase));
        var terms = library.Value.Holds.For(account.Patron.Audience, record?.Bibliographic.Type ?? RecordType.Book);
        return new HoldWish(account, record, branch, account.ShelfOf(act.Record.Value), terms);
    }

    /// <summary>The title of each record that the catalogue knows.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(IEnumerable<string?> records, CancellationToken cancel)
    {
        var ids = records.OfType<string>().Distinct().Select(RecordId.Parse).ToList();
        return (await catalogue.GetAsync(ids, cancel)).ToDictionary(record => record.Id.Value, record => record.Bibliographic.Title);
    }
}
