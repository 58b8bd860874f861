using System.Text.RegularExpressions;
using Microsoft.SemanticKernel;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ReferenceBot.Assistant.Prompts;

/// <summary>
/// Reads one prompt from YAML: <c>name</c>, <c>description</c>, <c>template</c>, and <c>input_variables</c> with a <c>name</c> and
/// <c>description</c> each. A template only fills in variables; it calls no functions.
/// </summary>
internal static partial class PromptFile
{
    private static readonly string[] Keys = ["name", "description", "template", "input_variables"];
    private static readonly string[] VariableKeys = ["name", "description"];

    /// <exception cref="PromptException">The file is missing, or is no prompt.</exception>
    public static PromptTemplateConfig Read(string path)
    {
        try
        {
            using var reader = new StreamReader(path);
            var yaml = new YamlStream();
            yaml.Load(reader);
            return yaml.Documents is [{ RootNode: var root }]
                ? Read(path, root)
                : throw new PromptException($"{path}: must hold one prompt.");
        }
        catch (YamlException fault)
        {
            throw new PromptException($"{path}, line {fault.Start.Line}: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PromptException($"{path}: {fault.Message}", fault);
        }
    }

    private static PromptTemplateConfig Read(string path, YamlNode root)
    {
        var fields = Fields(path, root, Keys);
        var config = new PromptTemplateConfig
        {
            Name = Text(path, root, fields, "name"),
            Description = Text(path, root, fields, "description"),
            Template = Text(path, root, fields, "template").TrimEnd(),
            TemplateFormat = PromptTemplateConfig.SemanticKernelTemplateFormat,
            InputVariables = [.. Variables(path, fields.GetValueOrDefault("input_variables"))],
        };
        if (config.Name != Path.GetFileNameWithoutExtension(path))
            throw Fault(path, fields["name"], $"the name '{config.Name}' is not that of the file");
        CheckTemplate(path, fields["template"], config);
        return config;
    }

    private static List<InputVariable> Variables(string path, YamlNode? list)
    {
        if (list is null)
            return [];
        if (list is not YamlSequenceNode { Children: var items })
            throw Fault(path, list, "input_variables must be a list");
        return [.. items.Select(item => Variable(path, item, Fields(path, item, VariableKeys)))];
    }

    private static InputVariable Variable(string path, YamlNode node, Dictionary<string, YamlNode> fields) => new()
    {
        Name = Text(path, node, fields, "name"),
        Description = Text(path, node, fields, "description"),
        IsRequired = true,
    };

    private static void CheckTemplate(string path, YamlNode template, PromptTemplateConfig config)
    {
        var used = Blocks().Matches(config.Template).Select(block => block.Groups["content"].Value.Trim()).ToList();
        var declared = config.InputVariables.Select(variable => "$" + variable.Name).ToList();
        if (used.Except(declared).FirstOrDefault() is { } unknown)
            throw Fault(path, template, $"'{{{{{unknown}}}}}' is not one of input_variables");
        if (declared.Except(used).FirstOrDefault() is { } unused)
            throw Fault(path, template, $"'{unused}' is never used");
    }

    private static Dictionary<string, YamlNode> Fields(string path, YamlNode node, string[] known)
    {
        if (node is not YamlMappingNode map)
            throw Fault(path, node, $"expected the keys {string.Join(", ", known)}");
        var fields = map.Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value);
        var odd = map.Children.Keys.FirstOrDefault(key => !known.Contains(key.ToString()));
        return odd is null ? fields : throw Fault(path, odd, $"'{odd}' is not one of {string.Join(", ", known)}");
    }

    private static string Text(string path, YamlNode owner, Dictionary<string, YamlNode> fields, string key) =>
        fields.GetValueOrDefault(key) switch
        {
            null => throw Fault(path, owner, $"'{key}' is missing"),
            YamlScalarNode { Value: { } value } when !string.IsNullOrWhiteSpace(value) => value,
            var node => throw Fault(path, node, $"'{key}' must be a text"),
        };

    private static PromptException Fault(string path, YamlNode at, string what) => new($"{path}, line {at.Start.Line}: {what}.");

    [GeneratedRegex(@"\{\{(?<content>.*?)\}\}", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Blocks();
}
