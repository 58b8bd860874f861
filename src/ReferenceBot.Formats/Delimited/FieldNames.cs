namespace ReferenceBot.Formats.Delimited;

/// <summary>
/// The names that columns and keys go by: ours, English and Indonesian spreadsheets, SLiMS and goodbooks exports.
/// Case, blanks and punctuation make no difference.
/// </summary>
internal static class FieldNames
{
    // "No" is no id: it numbers the lines of a spreadsheet, and another one after sorting.
    private static readonly (RecordField Field, string Names)[] Table =
    [
        (RecordField.Id, "id, book_id, record_id, biblio_id, bib_id, key, control number, kode buku, id buku, docid, _id"),
        (RecordField.Title, "title, judul, judul buku, book title, nama buku, title proper, judul utama, judul koleksi"),
        (RecordField.Subtitle, "subtitle, sub title, anak judul, subjudul, remainder of title"),
        (RecordField.Part, "part, bagian, jilid"),
        (RecordField.Contributors, "contributors, contributor, authors, author, author(s), creator, creators, pengarang, penulis, "
            + "nama pengarang, "
            + "nama penulis, author names, penanggung jawab, penulis/pengarang, pengarang utama, pengarang tambahan"),
        (RecordField.Editors, "editor, editors, penyunting"),
        (RecordField.Translators, "translator, translators, penerjemah, alih bahasa"),
        (RecordField.Illustrators, "illustrator, illustrators, ilustrator"),
        (RecordField.Year, "year, tahun, tahun terbit, publish_year, publication year, pub year, year published, date, issued, "
            + "original_publication_year, publication date, tanggal terbit, thn terbit, year of publication, published"),
        (RecordField.Edition, "edition, edisi"),
        (RecordField.Publisher, "publisher, penerbit, publisher_name, nama penerbit"),
        (RecordField.Place, "place, publish_place, tempat terbit, kota terbit, kota, place of publication, publication place, "
            + "tempat, publisher-place"),
        (RecordField.Language, "language, bahasa, language_code, lang, language_name, languages"),
        (RecordField.Classification, "dewey, ddc, classification, klasifikasi, kelas, no klasifikasi, nomor klasifikasi, class, "
            + "class number, dewey decimal"),
        (RecordField.Subjects, "subjects, subject, subjek, topics, topic, topik, keywords, keyword, kata kunci, tags, kategori, "
            + "category, genre, tajuk subjek"),
        (RecordField.SubjectsId, "subjects_id, subject_id_text, subjek indonesia"),
        (RecordField.SubjectsEn, "subjects_en, subjek inggris"),
        (RecordField.Audience, "audience, pembaca, sasaran, sasaran pembaca, target audience"),
        (RecordField.Type, "type, jenis, jenis koleksi, tipe, gmd, gmd_name, material type, format, jenis bahan, resource type"),
        (RecordField.Isbn, "isbn, isbn13, isbn10, isbn-13, isbn_issn, isbn/issn, isbns, nomor isbn, no isbn"),
        (RecordField.Issn, "issn, issns, no issn"),
        (RecordField.Extent, "extent, collation, kolasi, jumlah halaman, number of pages, num_pages, page count, deskripsi fisik, "
            + "physical description, tebal"),
        (RecordField.Series, "series, seri, series_title, judul seri, collection-title"),
        (RecordField.Container, "container, container-title, journal, jurnal, host, source title, nama jurnal, journal title, "
            + "majalah, dalam"),
        (RecordField.Volume, "volume, vol"),
        (RecordField.Issue, "issue, nomor terbitan, issue number, edisi jurnal"),
        (RecordField.Pages, "pages, halaman, hlm, page"),
        (RecordField.Doi, "doi"),
        (RecordField.Url, "url, link, tautan, alamat web, urls, links, uri"),
        (RecordField.Note, "note, notes, abstract, abstrak, summary, ringkasan, sinopsis, synopsis, description, deskripsi, text, "
            + "catatan, annotation"),
        (RecordField.NoteId, "note_id, abstrak_id, ringkasan_id"),
        (RecordField.NoteEn, "note_en, abstract_en"),
        (RecordField.Contents, "contents, daftar isi, table of contents, toc"),
        (RecordField.Degree, "degree, jenjang, jenis karya"),
        (RecordField.Institution, "institution, institusi, universitas, university, perguruan tinggi"),
        (RecordField.Branch, "branch, lokasi, cabang, location, location_name, perpustakaan, library, home branch"),
        (RecordField.CallNumber, "call number, call_number, callnumber, no panggil, nomor panggil, no. panggil, call no"),
        (RecordField.Barcode, "barcode, no induk, nomor induk, no. induk, item_code, item code, kode eksemplar, inventory number, "
            + "nomor barcode, no barcode"),
        (RecordField.InLibraryOnly, "in library only, baca di tempat, not for loan, referensi saja"),
    ];

    private static readonly Dictionary<string, (RecordField Field, int Rank)> ByName = Build();

    /// <param name="rank">Where the name stands among those of its field: of two columns the lower one is believed.</param>
    public static bool TryFind(string name, out RecordField field, out int rank)
    {
        var found = ByName.TryGetValue(Fold(name), out var entry);
        (field, rank) = entry;
        return found;
    }

    public static string Fold(string name) =>
        string.Create(name.Count(char.IsLetterOrDigit), name, static (folded, source) =>
        {
            var next = 0;
            foreach (var c in source)
            {
                if (char.IsLetterOrDigit(c))
                    folded[next++] = char.ToLowerInvariant(c);
            }
        });

    private static Dictionary<string, (RecordField, int)> Build()
    {
        var names = new Dictionary<string, (RecordField, int)>(StringComparer.Ordinal);
        foreach (var (field, list) in Table)
        {
            var rank = 0;
            foreach (var name in list.Split(", "))
                names.TryAdd(Fold(name), (field, rank++));
        }

        return names;
    }
}
