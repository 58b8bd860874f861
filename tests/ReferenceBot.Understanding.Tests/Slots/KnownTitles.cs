using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Understanding;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Slots;

internal sealed class KnownTitles
{
    private static readonly Understander WithCatalogue = SharedModel.With(new Shelf());

    [Test]
    public void A_title_of_the_catalogue_is_found_without_quotes() =>
        Assert.That(
            WithCatalogue.UnderstandAs("perpanjang buku laskar pelangi dong kak", IntentNames.RenewLoan).Slots.Text(SlotNames.Title),
            Is.EqualTo("laskar pelangi"));

    [Test]
    public void A_name_of_the_catalogue_is_an_author() =>
        Assert.That(
            WithCatalogue.UnderstandAs("cari novel Pram", IntentNames.FindKnownItem).Slots.Text(SlotNames.Author),
            Is.EqualTo("Pram"));

    [Test]
    public void A_title_of_the_catalogue_is_not_cut_at_its_joining_word() =>
        Assert.That(
            WithCatalogue.Understand("ada buku pride and prejudice ga", SharedModel.EverythingOpen).Wishes,
            Has.Count.EqualTo(1));

    private sealed class Shelf : ITitleLookup
    {
        public bool IsTitle(string words) => words.ToLowerInvariant() is "laskar pelangi" or "pride and prejudice";

        public bool IsContributor(string words) => words == "Pram";
    }
}
