using System.Globalization;
using System.Text.Json;

namespace ReferenceBot.Retrieval.Evaluation;

/// <summary>Reads test collections a line at a time; what is wrong is said with file and line.</summary>
internal static class EvaluationFiles
{
    /// <summary>Lines <c>{"id","title","text"}</c>; other keys are passed over.</summary>
    public static IEnumerable<EvaluationText> ReadTexts(string path)
    {
        foreach (var (line, number) in ReadLines(path))
            yield return ParseText(line, path, number);
    }

    /// <summary>Lines <c>query TAB document TAB grade</c>, as grades by document by query.</summary>
    /// <exception cref="InvalidDataException">A line is none of these.</exception>
    public static Dictionary<string, Dictionary<string, int>> ReadJudgements(string path)
    {
        var judgements = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (line, number) in ReadLines(path))
        {
            var columns = line.Split('\t');
            if (columns.Length != 3 || !TryParseGrade(columns[2], out var grade))
                throw Wrong(path, number, "expected query, document and grade between tabs");
            if (!judgements.TryGetValue(columns[0], out var grades))
                judgements.Add(columns[0], grades = new Dictionary<string, int>(StringComparer.Ordinal));
            grades[columns[1]] = grade;
        }

        return judgements;
    }

    private static bool TryParseGrade(string text, out int grade) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out grade);

    private static IEnumerable<(string Line, int Number)> ReadLines(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
                yield return (line, number);
        }
    }

    private static EvaluationText ParseText(string line, string path, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var id = Read(json.RootElement, "id");
            return id.Length > 0
                ? new EvaluationText(id, Read(json.RootElement, "title"), Read(json.RootElement, "text"))
                : throw Wrong(path, number, "no \"id\"");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw Wrong(path, number, "expected a JSON object with \"id\" and \"text\"", fault);
        }
    }

    private static string Read(JsonElement line, string key) =>
        line.TryGetProperty(key, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.Number => value.GetRawText(),
                JsonValueKind.Null => "",
                _ => value.GetString() ?? "",
            }
            : "";

    private static InvalidDataException Wrong(string path, int line, string what, Exception? fault = null) =>
        new($"{path}, line {line}: {what}", fault);
}

/// <summary>A document or a query of a test collection.</summary>
internal sealed record EvaluationText(string Id, string Title, string Text);
