using ReferenceBot.Circulation.Holds;
using ReferenceBot.Circulation.Loans;
using ReferenceBot.Circulation.Systems.Embedded;
using ReferenceBot.Domain.Library;
using ReferenceBot.Domain.Records;

namespace ReferenceBot.Circulation.Rules;

/// <summary>Something that a patron wants done, with what the rules need to know of it.</summary>
internal abstract record Wish(Account Account);

/// <param name="NewDue">When the loan would end.</param>
internal sealed record RenewalWish(Account Account, LoanRow Loan, Shelf Shelf, LoanRule Terms, DateOnly NewDue) : Wish(Account);

/// <param name="Record">Null when the catalogue does not know it.</param>
/// <param name="Branch">Null when it is none of the library's.</param>
internal sealed record HoldWish(Account Account, CatalogueRecord? Record, Branch? Branch, Shelf Shelf, HoldRule Terms) : Wish(Account);
