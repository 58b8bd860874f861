using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Library;

namespace ReferenceBot.Host.Composition;

/// <summary>Holds the library's settings to their annotations, down to each branch and shelf, and names what is wrong as the file does.</summary>
internal sealed class LibraryValidation : IValidateOptions<LibraryOptions>
{
    public ValidateOptionsResult Validate(string? name, LibraryOptions options)
    {
        var faults = Faults("Library", options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string path, object value)
    {
        var found = new List<ValidationResult>();
        Validator.TryValidateObject(value, new ValidationContext(value), found, validateAllProperties: true);
        foreach (var fault in found)
            yield return $"{path}:{string.Join(',', fault.MemberNames)}: {fault.ErrorMessage}";
        foreach (var inner in Parts(path, value).SelectMany(part => Faults(part.Path, part.Value)))
            yield return inner;
    }

    private static IEnumerable<(string Path, object Value)> Parts(string path, object value)
    {
        foreach (var property in value.GetType().GetProperties())
        {
            switch (property.GetValue(value))
            {
                case IList list when list is not Array:
                    for (var i = 0; i < list.Count; i++)
                        yield return ($"{path}:{property.Name}:{i}", list[i]!);
                    break;
                case { } part when part.GetType().Namespace == typeof(LibraryOptions).Namespace:
                    yield return ($"{path}:{property.Name}", part);
                    break;
            }
        }
    }
}
