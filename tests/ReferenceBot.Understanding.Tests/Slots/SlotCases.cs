using ReferenceBot.Domain.Understanding;
using IntentNames = ReferenceBot.Domain.Understanding.Intents;

namespace ReferenceBot.Understanding.Tests.Slots;

/// <summary>Values that messages give, whatever the model thinks of their intent.</summary>
internal sealed class SlotCases
{
    [TestCase("jurnal 5 taon terakhir soal malaria", IntentNames.FindLiterature, "recent_years=5")]
    [TestCase("artikel stunting 5 tahun terakhir", IntentNames.FindLiterature, "recent_years=5")]
    [TestCase("papers on corals from the last 3 years", IntentNames.FindLiterature, "recent_years=3")]
    [TestCase("jurnal sapulu taon tarakhir", IntentNames.FindLiterature, "recent_years=10")]
    [TestCase("referensi gizi 2019 ke atas", IntentNames.FindLiterature, "year_from=2019")]
    [TestCase("artikel gizi terbitan 2018-2024", IntentNames.FindLiterature, "year_from=2018 year_to=2024")]
    [TestCase("jurnal hukum sejak 2015", IntentNames.FindLiterature, "year_from=2015")]
    [TestCase("articles since 2019 about law", IntentNames.FindLiterature, "year_from=2019")]
    [TestCase("jurnal sebelum tahun 2010 tentang adat", IntentNames.FindLiterature, "year_to=2010")]
    [TestCase("nyari jurnal cacingan 10 thn terakhir", IntentNames.FindLiterature, "topic=cacingan recent_years=10")]
    [TestCase("midwifery books", IntentNames.FindLiterature, "topic=midwifery")]
    [TestCase("yang terbitan tahun 2018", IntentNames.SelectItem, "year=2018")]
    [TestCase("peer-reviewed articles on tenun", IntentNames.FindLiterature, "peer_reviewed=true")]
    [TestCase("isbn 978-602-03-3295-6", IntentNames.FindKnownItem, "isbn=9786020332956")]
    [TestCase("Do you own ISBN 0-8044-2957-X", IntentNames.FindKnownItem, "isbn=080442957X")]
    [TestCase("full text https://doi.org/10.1145/3292500.3330701", IntentNames.FullTextAccess, "doi=10.1145/3292500.3330701")]
    [TestCase("sitasi APA untuk DOI 10.1038/NATURE14539.", IntentNames.FormatCitation, "style=apa doi=10.1038/nature14539")]
    [TestCase("dapus pake apa dong", IntentNames.CompileReferences, "style=apa")]
    [TestCase("cite this in Harvard", IntentNames.FormatCitation, "style=harvard")]
    [TestCase("gaya vancouver ya", IntentNames.FormatCitation, "style=vancouver")]
    [TestCase("ekspor ke bibtex", IntentNames.ExportList, "format=bibtex")]
    [TestCase("kirim jadi word", IntentNames.ExportList, "format=docx")]
    [TestCase("bekin jadi file pdf do", IntentNames.ExportList, "format=pdf")]
    [TestCase("ada ebooknya ga", IntentNames.ReadEbook, "format=ebook")]
    [TestCase("pakai bahasa inggris", IntentNames.ChangeLanguage, "language=en")]
    [TestCase("pake bahasa kupang sa", IntentNames.ChangeLanguage, "language=mkn")]
    [TestCase("anything on malaria in English?", IntentNames.FindLiterature, "language=en")]
    [TestCase("perpanjang pinjaman nomor 55012", IntentNames.RenewLoan, "loan_no=55012")]
    [TestCase("batal hold H-2041", IntentNames.CancelHold, "hold_no=H-2041")]
    [TestCase("login kartu KPG-00231", IntentNames.LinkAccount, "member_no=KPG-00231")]
    [TestCase("ingatkan 2 hari sebelum jatuh tempo", IntentNames.ReminderSettings, "days_before=2")]
    [TestCase("remind me three days before", IntentNames.ReminderSettings, "days_before=3")]
    [TestCase("kas inga dua hari sebelum abis", IntentNames.ReminderSettings, "days_before=2")]
    [TestCase("daftar lomba buat lima orang", IntentNames.RegisterEvent, "participants=5")]
    [TestCase("mo pake ruang diskusi anam orang", IntentNames.Facilities, "count=6")]
    [TestCase("kirim ke ana.be@example.org", IntentNames.ExportList, "email=ana.be@example.org")]
    public void A_value_takes_its_own_form(string message, string intent, string expected)
    {
        var slots = SharedModel.Understander.UnderstandAs(message, intent).Slots;
        foreach (var pair in expected.Split(' '))
        {
            var parts = pair.Split('=', 2);
            Assert.That(slots.Text(parts[0]), Is.EqualTo(parts[1]), $"{parts[0]} of \"{message}\"");
        }
    }

    [TestCase("hari sabtu depan buka jam berapa", "hari sabtu depan")]
    [TestCase("tanggal 17 agustus buka ga", "tanggal 17 agustus")]
    public void A_day_goes_on_to_its_week_or_month(string message, string day) =>
        Assert.That(SharedModel.Understander.UnderstandAs(message, IntentNames.OpeningHours).Slots.Text(SlotNames.Date), Is.EqualTo(day));

    [TestCase("yang kedua", "2")]
    [TestCase("yg ke 2 kak", "2")]
    [TestCase("nomor tiga", "3")]
    [TestCase("yang kadua sa", "2")]
    [TestCase("the third one", "3")]
    [TestCase("#4", "4")]
    [TestCase("last one", "last")]
    [TestCase("yg kedua sm yg terakhir", "2 last")]
    [TestCase("simpan nomor 2 dan 4", "2 4")]
    [TestCase("yang partama deng katiga", "1 3")]
    public void Positions_are_numbers_from_one_or_last(string message, string expected)
    {
        var slots = SharedModel.Understander.UnderstandAs(message, IntentNames.SelectItem).Slots;
        Assert.That(slots.Values.Where(slot => slot.Key == SlotNames.Ordinal).Select(slot => slot.Value.Text),
            Is.EqualTo(expected.Split(' ')));
    }

    [TestCase("jurnal edisi kedua tentang gizi")]
    [TestCase("buku 3 eksemplar")]
    [TestCase("anak kelas 3 SD")]
    public void A_number_that_counts_something_is_no_position(string message) =>
        Assert.That(SharedModel.Understander.UnderstandAs(message, IntentNames.SelectItem).Slots.Text(SlotNames.Ordinal), Is.Null);

    [TestCase("cari buku tentang literasi digital", "literasi digital")]
    [TestCase("kak ada referensi ttg budaya timor ga", "budaya timor")]
    [TestCase("do you have anything on seaweed farming in English?", "seaweed farming")]
    [TestCase("find me articles on climate change adaptation", "climate change adaptation")]
    [TestCase("beta cari buku soal adat Timor", "adat Timor")]
    [TestCase("we beta parlu jurnal soal pariwisata Labuan Bajo, ada ko sonde?", "pariwisata Labuan Bajo")]
    [TestCase("Saya memerlukan referensi mengenai pendidikan karakter untuk skripsi saya.", "pendidikan karakter")]
    [TestCase("tolong carikan jurnal mengenai pertumbuhan ekonomi daerah dong", "pertumbuhan ekonomi daerah")]
    [TestCase("buku tentang ekonomi dan bisnis", "ekonomi dan bisnis")]
    [TestCase("goat farming", "goat farming")]
    [TestCase("bahan soal sapi deng kambing do", "sapi deng kambing")]
    [TestCase("literature about e-government in villages please", "e-government in villages")]
    public void A_topic_is_clean_enough_to_search_with(string message, string topic) =>
        Assert.That(SharedModel.Understander.UnderstandAs(message, IntentNames.FindLiterature).Slots.Text(SlotNames.Topic),
            Is.EqualTo(topic));

    [TestCase("apakah ada buku Sang Pemimpi karya Andrea Hirata", "Sang Pemimpi", "Andrea Hirata")]
    [TestCase("do you have The Hobbit by Tolkien", "The Hobbit", "Tolkien")]
    [TestCase("do you have \"Love and Other Words\"?", "Love and Other Words", null)]
    [TestCase("Looking for The Jakarta Method, Vincent Bevins", "The Jakarta Method", "Vincent Bevins")]
    [TestCase("Gerson Poyk pung buku ada ko?", null, "Gerson Poyk")]
    [TestCase("samua yang Mezra Pellondou tulis", null, "Mezra Pellondou")]
    public void Titles_and_authors_are_told_apart(string message, string? title, string? author)
    {
        var slots = SharedModel.Understander.UnderstandAs(message, IntentNames.FindKnownItem).Slots;
        Assert.That((slots.Text(SlotNames.Title), slots.Text(SlotNames.Author)), Is.EqualTo((title, author)));
    }

    [TestCase("hapus dari daftar", IntentNames.SaveToList, "action", "remove")]
    [TestCase("kas lia beta pung daftar", IntentNames.SaveToList, "action", "show")]
    [TestCase("kode otp tidak masuk", IntentNames.LinkAccount, "issue", "no_otp")]
    [TestCase("putuskan akun saya", IntentNames.LinkAccount, "action", "unlink")]
    [TestCase("buku saya basah kena hujan", IntentNames.ReportLost, "condition", "damaged")]
    [TestCase("kartu ilang", IntentNames.ReportLost, "object", "card")]
    [TestCase("riwayat pinjaman saya", IntentNames.MyLoans, "scope", "history")]
    [TestCase("what's new on the shelves", IntentNames.Recommend, "kind", "new_arrivals")]
    [TestCase("simpan buku ini", IntentNames.SaveToList, "item_ref", "this")]
    [TestCase("is that book in", IntentNames.CheckAvailability, "item_ref", "that")]
    [TestCase("sitasi buku tadi", IntentNames.FormatCitation, "item_ref", "last")]
    public void A_choice_is_named_by_its_value(string message, string intent, string slot, string value) =>
        Assert.That(SharedModel.Understander.UnderstandAs(message, intent).Slots.Text(slot), Is.EqualTo(value));

    [Test]
    public void A_wish_has_no_slots_of_other_intents()
    {
        var slots = SharedModel.Understander.UnderstandAs("jam buka tanggal 5, isbn 978-602-03-3295-6, gaya APA",
            IntentNames.OpeningHours).Slots;
        Assert.That(slots.Values.Select(slot => slot.Key), Is.SubsetOf(new[] { SlotNames.Date, SlotNames.Branch }));
    }
}
