using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Library;

namespace ReferenceBot.Host.Composition;

/// <summary>Names each fault of the library's settings by its place in the file.</summary>
internal sealed class LibraryValidation : IValidateOptions<LibraryOptions>
{
    public ValidateOptionsResult Validate(string? name, LibraryOptions options)
    {
        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(fault => $"{LibraryHost.LibrarySection}:{fault.ErrorMessage}"));
    }
}
