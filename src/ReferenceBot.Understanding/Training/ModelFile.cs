using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using ReferenceBot.Understanding.Intents;
using ReferenceBot.Understanding.Slots;

namespace ReferenceBot.Understanding.Training;

/// <summary>The model's own binary form: a magic word, the parts one after the other, and a SHA-256 of all that at the end.</summary>
internal static class ModelFile
{
    private const string Magic = "RBUNDERSTANDING2";

    private const int DigestLength = 32;

    public static byte[] Write(ModelBundle model)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(model.Concepts);
            WriteArray(writer, model.Intents.Features.Taught.Keys);
            WriteArray(writer, model.Intents.Vocabulary.Keys);
            WriteArray(writer, model.Intents.Vocabulary.Rarity);
            Write(writer, model.Intents.Intents);
            Write(writer, model.Intents.Gate);
            Write(writer, model.Tagger);
        }

        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return stream.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no model, or not the whole of one.</exception>
    public static ModelBundle Read(byte[] bytes)
    {
        if (bytes.Length < DigestLength || !SHA256.HashData(bytes.AsSpan(0,
            bytes.Length - DigestLength)).AsSpan().SequenceEqual(bytes.AsSpan(bytes.Length - DigestLength)))
            throw new InvalidDataException("The model file is damaged or incomplete.");
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            if (reader.ReadString() != Magic)
                throw new InvalidDataException("Not a model of this version.");
            var concepts = reader.ReadString();
            var lexicon = ConceptLexicon.Parse(concepts);
            var taught = new RequestVocabulary(ReadArray<ulong>(reader));
            var vocabulary = new Vocabulary(ReadArray<ulong>(reader), ReadArray<float>(reader));
            var intents = new IntentModel(new IntentFeatures(lexicon, taught), vocabulary, ReadIntents(reader), ReadGate(reader));
            return new ModelBundle(intents, ReadTagger(reader, lexicon), concepts);
        }
        catch (Exception fault) when (fault is EndOfStreamException or FormatException or ArgumentException or OverflowException)
        {
            throw new InvalidDataException("The model file does not hold a model.", fault);
        }
    }

    private static void Write(BinaryWriter writer, LinearWeights weights)
    {
        writer.Write(weights.Classes);
        WriteArray(writer, weights.Quantised);
        WriteArray(writer, weights.Scales);
        WriteArray(writer, weights.Biases);
        writer.Write(weights.Temperature);
    }

    private static LinearWeights ReadIntents(BinaryReader reader) =>
        new(reader.ReadInt32(), ReadArray<sbyte>(reader), ReadArray<float>(reader), ReadArray<float>(reader), reader.ReadSingle());

    private static void Write(BinaryWriter writer, GateWeights gate)
    {
        WriteArray(writer, gate.Weights);
        writer.Write(gate.Bias);
    }

    private static GateWeights ReadGate(BinaryReader reader) => new(ReadArray<float>(reader), reader.ReadSingle());

    private static void Write(BinaryWriter writer, SlotTagger tagger)
    {
        writer.Write(tagger.Labels.Slots.Count);
        foreach (var slot in tagger.Labels.Slots)
            writer.Write(slot);
        writer.Write(tagger.Labels.Allowed.Count);
        foreach (var (intent, slots) in tagger.Labels.Allowed.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.Write(intent);
            WriteArray(writer, slots);
        }

        WriteArray(writer, tagger.Table);
    }

    private static SlotTagger ReadTagger(BinaryReader reader, ConceptLexicon lexicon)
    {
        var slots = new string[reader.ReadInt32()];
        for (var i = 0; i < slots.Length; i++)
            slots[i] = reader.ReadString();
        var allowed = new (string, int[])[reader.ReadInt32()];
        for (var i = 0; i < allowed.Length; i++)
            allowed[i] = (reader.ReadString(), ReadArray<int>(reader));
        return new SlotTagger(new SlotLabels(slots, allowed), new SlotFeatures(lexicon), ReadArray<float>(reader));
    }

    private static void WriteArray<T>(BinaryWriter writer, T[] values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static T[] ReadArray<T>(BinaryReader reader)
        where T : unmanaged
    {
        var values = new T[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
