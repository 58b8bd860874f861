using System.Globalization;
using System.Text;
using System.Xml;
using ReferenceBot.Formats.Fields;

namespace ReferenceBot.Formats.Marc;

/// <summary>One MARCXML <c>record</c> element, as harvesting hands it over.</summary>
public static class MarcXml
{
    // record, datafield, subfield; more is not MARC.
    private const int MaxDepth = 8;

    /// <summary>Reads the element in <paramref name="xml"/>; what is wrong is added to <paramref name="defects"/>.</summary>
    /// <param name="line">Line of the file where the element starts, for the defect.</param>
    /// <returns>Null when the element is not well-formed; the last defect says why.</returns>
    public static MarcRecord? Parse(string xml, long line, ICollection<Defect> defects)
    {
        // Prefixes are declared outside the element, if anywhere: names are compared without them.
        using var reader = new XmlTextReader(new StringReader(XmlCharacters.KeepAllowed(xml)))
        {
            Namespaces = false,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,

            // An entity that only a DTD could define makes the record not well-formed instead of losing text in silence.
            EntityHandling = EntityHandling.ExpandEntities,
            WhitespaceHandling = WhitespaceHandling.None,
        };
        try
        {
            return Read(reader, defects);
        }
        catch (XmlException broken)
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{line + Math.Max(broken.LineNumber, 1) - 1}:{broken.LinePosition}");
            defects.Clear();
            defects.Add(new Defect(DefectKind.NotWellFormed, place));
            return null;
        }
    }

    private static MarcRecord Read(XmlTextReader reader, ICollection<Defect> defects)
    {
        var leader = "";
        var fields = new List<MarcField>(24);
        while (reader.Read())
        {
            if (reader.Depth > MaxDepth)
                throw new XmlException(null, null, reader.LineNumber, reader.LinePosition);
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            var name = LocalName(reader.Name);
            if (name is "leader")
                leader = ReadText(reader);
            else if (name is "controlfield" or "datafield" && ReadField(reader, name is "controlfield", defects) is { } field)
                fields.Add(field);
        }

        return new MarcRecord(leader, fields);
    }

    private static MarcField? ReadField(XmlTextReader reader, bool isControl, ICollection<Defect> defects)
    {
        var tag = reader.GetAttribute("tag")?.Trim();
        var (ind1, ind2) = (Indicator(reader, "ind1"), Indicator(reader, "ind2"));
        var field = isControl
            ? MarcField.Control(tag ?? "", ReadText(reader))
            : MarcField.Data(tag ?? "", ind1, ind2, ReadSubfields(reader));
        if (tag is { Length: 3 } && (isControl || field.Subfields.Count > 0))
            return field;
        defects.Add(new Defect(DefectKind.BadField, string.IsNullOrEmpty(tag) ? null : FieldText.Clean(tag)));
        return null;
    }

    private static List<MarcSubfield> ReadSubfields(XmlTextReader reader)
    {
        var subfields = new List<MarcSubfield>(4);
        if (reader.IsEmptyElement)
            return subfields;
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element || LocalName(reader.Name) is not "subfield")
                continue;
            var code = reader.GetAttribute("code");
            if (reader.Depth > depth + 1)
                throw new XmlException(null, null, reader.LineNumber, reader.LinePosition);
            var value = ReadText(reader);
            if (!string.IsNullOrEmpty(code))
                subfields.Add(new MarcSubfield(code[0], value));
        }

        return subfields;
    }

    // The text of an element up to its end tag; markup inside is passed over, its text is kept.
    private static string ReadText(XmlTextReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        var text = "";
        StringBuilder? longer = null;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.Depth > depth + MaxDepth)
                throw new XmlException(null, null, reader.LineNumber, reader.LinePosition);
            if (!IsText(reader.NodeType))
                continue;
            if (text.Length == 0)
                text = reader.Value;
            else
                (longer ??= new StringBuilder(text)).Append(reader.Value);
        }

        return FieldText.Nfc(longer?.ToString() ?? text);
    }

    private static bool IsText(XmlNodeType type) =>
        type is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    private static char Indicator(XmlTextReader reader, string name) => reader.GetAttribute(name) is { Length: > 0 } value ? value[0] : ' ';

    private static ReadOnlySpan<char> LocalName(string name) => name.AsSpan(name.IndexOf(':') + 1);
}
