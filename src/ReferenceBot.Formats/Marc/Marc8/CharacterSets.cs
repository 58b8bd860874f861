using System.Collections.Frozen;

namespace ReferenceBot.Formats.Marc.Marc8;

/// <summary>
/// The character sets of MARC-8 after the Library of Congress code tables. A set of one byte is a string of 94 characters
/// for 0x21 to 0x7E; a blank marks a code that is not assigned. The sets are the same in G0 and G1.
/// </summary>
internal static class CharacterSets
{
    public const byte Ascii = 0x42;

    public const byte Ansel = 0x45;

    public const byte Eacc = 0x31;

    // The second halves of ligature and double tilde: the mark of the first half spans both letters.
    public const char SecondHalf = '\uFE21';

    private static readonly FrozenDictionary<byte, string> Sets = new Dictionary<byte, string>
    {
        // Basic Hebrew
        [0x32] =
            "!\u05F4#$%&\u05F3()*+,\u05BE./0123456789:;<=>?\u05B7\u05B8\u05B6\u05B5\u05B4\u05B9\u05BB\u05B0\u05B2\u05B3\u05B1"
            + "\u05BC\u05BF\u05C1\uFB1E            [ ]  \u05D0\u05D1\u05D2\u05D3\u05D4\u05D5\u05D6\u05D7\u05D8\u05D9\u05DA\u05DB"
            + "\u05DC\u05DD\u05DE\u05DF\u05E0\u05E1\u05E2\u05E3\u05E4\u05E5\u05E6\u05E7\u05E8\u05E9\u05EA\u05F0\u05F1\u05F2",
        // Basic Arabic
        [0x33] =
            "!\"#$\u066A&'()\u066D+\u060C-./\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669:\u061B<=>\u061F \u0621"
            + "\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062A\u062B\u062C\u062D\u062E\u062F\u0630\u0631\u0632\u0633\u0634"
            + "\u0635\u0636\u0637\u0638\u0639\u063A[ ]  \u0640\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064A\u064B"
            + "\u064C\u064D\u064E\u064F\u0650\u0651\u0652\u0671\u0670   \u066C\u201D\u201C",
        // Extended Arabic
        [0x34] =
            "\u06FD\u0672\u0673\u0679\u067A\u067B\u067C\u067D\u067E\u067F\u0680\u0681\u0682\u0683\u0684\u0685\u0686\u06BF\u0687"
            + "\u0688\u0689\u068A\u068B\u068C\u068D\u068E\u068F\u0690\u0691\u0692\u0693\u0694\u0695\u0696\u0697\u0698\u0699\u069A"
            + "\u069B\u069C\u06FA\u069D\u069E\u06FB\u069F\u06A0\u06FC\u06A1\u06A2\u06A3\u06A4\u06A5\u06A6\u06A7\u06A8\u06A9\u06AA"
            + "\u06AB\u06AC\u06AD\u06AE\u06AF\u06B0\u06B1\u06B2\u06B3\u06B4\u06B5\u06B6\u06B7\u06B8\u06BA\u06BB\u06BC\u06BD\u06B9"
            + "\u06BE\u06C0\u06C4\u06C5\u06C6\u06CA\u06CB\u06CD\u06CE\u06D0\u06D2\u06D3    \u0306\u030C",
        // Extended Latin (ANSEL)
        [0x45] =
            "\u0141\u00D8\u0110\u00DE\u00C6\u0152\u02B9\u00B7\u266D\u00AE\u00B1\u01A0\u01AF\u02BC \u02BB\u0142\u00F8\u0111"
            + "\u00FE\u00E6\u0153\u02BA\u0131\u00A3\u00F0 \u01A1\u01B0  \u00B0\u2113\u2117\u00A9\u266F\u00BF\u00A1\u00DF\u20AC   "
            + "                    \u0309\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030C\u030A\u0361\uFE21\u0315\u030B"
            + "\u0310\u0327\u0328\u0323\u0324\u0325\u0333\u0332\u0326\u031C\u032E\u0360\uFE21  \u0313",
        // Basic Cyrillic
        [0x4E] =
            "!\"#$%&'()*+,-./0123456789:;<=>?\u044E\u0430\u0431\u0446\u0434\u0435\u0444\u0433\u0445\u0438\u0439\u043A\u043B"
            + "\u043C\u043D\u043E\u043F\u044F\u0440\u0441\u0442\u0443\u0436\u0432\u044C\u044B\u0437\u0448\u044D\u0449\u0447\u044A"
            + "\u042E\u0410\u0411\u0426\u0414\u0415\u0424\u0413\u0425\u0418\u0419\u041A\u041B\u041C\u041D\u041E\u041F\u042F\u0420"
            + "\u0421\u0422\u0423\u0416\u0412\u042C\u042B\u0417\u0428\u042D\u0429\u0427",
        // Extended Cyrillic
        [0x51] =
            "                               \u0491\u0452\u0453\u0454\u0451\u0455\u0456\u0457\u0458\u0459\u045A\u045B\u045C"
            + "\u045E\u045F \u0463\u0473\u0475\u046B       [ ] _\u0490\u0402\u0403\u0404\u0401\u0405\u0406\u0407\u0408\u0409"
            + "\u040A\u040B\u040C\u040E\u040F\u042A\u0462\u0472\u0474\u046A",
        // Basic Greek
        [0x53] =
            "\u0300\u0301\u0308\u0342\u0313\u0314\u0345        \u00AB\u00BB\u201C\u201D\u0374\u0375     \u0387   \u037E \u0391"
            + "\u0392 \u0393\u0394\u0395\u03DA\u03DC\u0396\u0397\u0398\u0399\u039A\u039B\u039C\u039D\u039E\u039F\u03A0\u03DE"
            + "\u03A1\u03A3 \u03A4\u03A5\u03A6\u03A7\u03A8\u03A9\u03E0  \u03B1\u03B2\u03D0\u03B3\u03B4\u03B5\u03DB\u03DD\u03B6"
            + "\u03B7\u03B8\u03B9\u03BA\u03BB\u03BC\u03BD\u03BE\u03BF\u03C0\u03DF\u03C1\u03C3\u03C2\u03C4\u03C5\u03C6\u03C7\u03C8"
            + "\u03C9\u03E1",
        // Subscripts
        [0x62] =
            "       \u208D\u208E \u208A \u208B  \u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089",
        // Greek symbols
        [0x67] =
            "                                                                \u03B1\u03B2\u03B3",
        // Superscripts
        [0x70] =
            "       \u207D\u207E \u207A \u207B  \u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079",
    }.ToFrozenDictionary();

    public static bool IsKnown(byte set) => set is Ascii or Eacc || Sets.ContainsKey(set);

    /// <summary>The character for a byte without its high bit, or a blank.</summary>
    public static char Map(byte set, byte code)
    {
        if (set == Ascii)
            return (char)code;
        var index = code - 0x21;
        return index >= 0 && Sets.TryGetValue(set, out var characters) && index < characters.Length ? characters[index] : ' ';
    }
}
