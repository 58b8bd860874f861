namespace ReferenceBot.Retrieval.Searching;

/// <summary>
/// Typing errors between two words: letters left out, put in, changed, or two neighbours exchanged (optimal string
/// alignment; Boytsov, "Indexing methods for approximate dictionary searching", 2011).
/// </summary>
internal static class EditDistance
{
    public static int Between(string left, string right)
    {
        var width = right.Length + 1;
        var rows = new int[3, width];
        for (var j = 0; j < width; j++)
            rows[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var (above, here) = ((i - 1) % 3, i % 3);
            rows[here, 0] = i;
            for (var j = 1; j < width; j++)
            {
                var changed = rows[above, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[here, j] = Math.Min(changed, Math.Min(rows[above, j], rows[here, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    rows[here, j] = Math.Min(rows[here, j], rows[(i - 2) % 3, j - 2] + 1);
            }
        }

        return rows[left.Length % 3, right.Length];
    }
}
