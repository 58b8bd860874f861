using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Understanding;

namespace ReferenceBot.Understanding.Tests;

internal sealed class Registration
{
    [Test]
    public void One_understander_serves_all()
    {
        using var provider = Services().BuildServiceProvider();
        Assert.That(provider.GetRequiredService<IUnderstanding>(), Is.SameAs(provider.GetRequiredService<Understander>()));
    }

    [Test]
    public void A_folder_must_be_named()
    {
        using var provider = Services().Configure<UnderstandingOptions>(options => options.ModelFolder = "").BuildServiceProvider();
        Assert.That(() => provider.GetRequiredService<IOptions<UnderstandingOptions>>().Value, Throws.TypeOf<OptionsValidationException>());
    }

    private static IServiceCollection Services() => new ServiceCollection().AddLogging().AddUnderstanding();
}
