namespace ReferenceBot.Understanding.Slots;

/// <summary>Words that carry a request and are never what is looked for, at its edges at least.</summary>
internal static class CarrierWords
{
    private static readonly HashSet<string> Words = Read(
        """
        halo hai hi hello hey selamat salamat pagi siang sore malam permisi maaf misi assalamualaikum syalom shalom kak kaka kakak kk min
        admin mbak mas pak bapak bu ibu nona nyong
        usi gan bro sis bang maun tolong mohon tlg please pls plz plis kindly dong do donk ya yaa y e eee eh oh ok oke nih ni tu sih deh
        kok kan lah dulu dolo dolu lagi lai aja saja sa ju juga
        saya aku gue gw sy beta be bet b katong kotong botong kami kita i im ive we my me our us you your u ur lu anda bosong
        mau mo ingin hendak pengen pengin butuh perlu parlu memerlukan membutuhkan mencari cari cri carikan cariin dicarikan nyari crikan
        lg sedang temukan menemukan lihat baca membaca
        bisa bs dapat boleh bole bisakah dapatkah bolehkah kiranya adakah apakah ada adaa ad punya memiliki tersedia kasi kas kase kasih
        beri berikan tunjukkan
        ga gak nggak ngga gk tidak tdk ko kah sonde son kagak
        want need looking look for find search get have has had do does is are can could would should like any some anything something
        there give show help
        with the a an of on about regarding concerning to in at it that this these those and or from
        apa yang yg itu ini tentang ttg mengenai soal seputar perihal terkait topik topic bertopik bertema judul berjudul title titled
        called namanya nama
        buku bukunya book books jurnal jurnl jrnal jurnalnya journal journals artikel article articles paper papers skripsi tesis thesis
        disertasi makalah novel komik referensi reference references literatur
        literature sumber source sources bahan bacaan bacaannya materi material materials koleksi collection penelitian research studies
        study kajian karya tulisan info informasi information
        buat bwt untuk utk kasih kasi guna bagi copy resources resource works work publications writing writings
        perpus perpustakaan parpus prpus library di sini situ sana
        thanks thank makasih makasi terima terimakasih trims thx urgent asap butuhnya gitu gt
        new recent good terbaru baru bagus nya
        """);

    private static readonly HashSet<string> Anchors = Read("tentang ttg tntang mengenai mengenani soal seputar perihal terkait about"
        + " regarding concerning topik topic bertopik bertema membahas bahas on topiknya tema covering bertajuk");

    // A topic that was announced goes on until one of these.
    private static readonly HashSet<string> Ends = Read(
        """
        dong do donk ya yaa ko pls please plz plis thanks thx makasih makasi kak kaka min gan bro nih sih deh ga gak nggak gk ada adaa e
        tolong which who i we my beta saya sy aku
        yang yg terbitan terbit sejak from since published after before can could would need want dan/atau supaya biar karena krn because
        te bisa bs buat bwt apa gitu lah
        itu tersebut tu keyword istilah sumber parpus perpus dosen minimal cukup cari yak nona
        """);

    private static readonly HashSet<string> LooseEdges = Read("dan and atau or di in on of the a an pada untuk for dalam dari from to"
        + " dengan with deng by oleh sama yang yg is are as s");

    public static bool IsCarrier(string folded) => Words.Contains(folded);

    /// <summary>"Metode penelitian", "sistem informasi": a carrier that belongs to the topic after a word of the topic.</summary>
    public static bool CanBelong(string folded) => folded is "penelitian" or "informasi" or "perpustakaan";

    /// <summary>A word that announces a topic.</summary>
    public static bool IsAnchor(string folded) => Anchors.Contains(folded);

    public static bool EndsTopic(string folded) => Ends.Contains(folded);

    /// <summary>A word that no topic begins or ends with.</summary>
    public static bool IsLoose(string folded) => LooseEdges.Contains(folded);

    private static HashSet<string> Read(string words) =>
        words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
