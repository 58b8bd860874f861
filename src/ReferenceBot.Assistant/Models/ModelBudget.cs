using System.Diagnostics.Metrics;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Library;

namespace ReferenceBot.Assistant.Models;

/// <summary>What the model has cost since the library's day began. Thread-safe.</summary>
internal sealed class ModelBudget
{
    public const string MeterName = "ReferenceBot.Model";

    private const decimal Million = 1_000_000;

    private readonly Lock _lock = new();
    private readonly ModelOptions _options;
    private readonly LibraryCalendar _calendar;
    private readonly Counter<long> _tokens;
    private readonly Counter<double> _cost;
    private DateOnly _day;
    private decimal _spent;

    public ModelBudget(IOptions<ModelOptions> options, LibraryCalendar calendar, IMeterFactory meters)
    {
        (_options, _calendar) = (options.Value, calendar);
        var meter = meters.Create(MeterName);
        _tokens = meter.CreateCounter<long>("referencebot.model.tokens", "{token}", "Tokens read and written by the language model.");
        _cost = meter.CreateCounter<double>("referencebot.model.cost", null, "Cost of the language model, in the currency of its prices.");
    }

    public bool IsSpent
    {
        get
        {
            lock (_lock)
                return _options.DailyBudget > 0 && SpentToday() >= _options.DailyBudget;
        }
    }

    public void Spend(long input, long output)
    {
        var cost = ((input * _options.PricePerMillionInput) + (output * _options.PricePerMillionOutput)) / Million;
        lock (_lock)
            _spent = SpentToday() + cost;
        _tokens.Add(input, new KeyValuePair<string, object?>("direction", "input"));
        _tokens.Add(output, new KeyValuePair<string, object?>("direction", "output"));
        _cost.Add((double)cost);
    }

    private decimal SpentToday()
    {
        if (_day != _calendar.Today)
            (_day, _spent) = (_calendar.Today, 0);
        return _spent;
    }
}
