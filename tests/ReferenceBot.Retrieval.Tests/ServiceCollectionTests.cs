using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReferenceBot.Domain.Catalogue;
using ReferenceBot.Domain.Knowledge;
using ReferenceBot.Retrieval.Indexing;
using ReferenceBot.Retrieval.Tests.Arranging;

namespace ReferenceBot.Retrieval.Tests;

public sealed class ServiceCollectionTests
{
    private static ServiceCollection Services()
    {
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<IRecordSource>(new MemorySource());
        services.AddSingleton<IAvailability>(new Shelves());
        return services;
    }

    [Test]
    public void One_search_answers_for_both_of_its_ports()
    {
        using var folder = new TemporaryFolder();
        using var provider = Services().AddRetrieval(options => options.Folder = folder.Path).BuildServiceProvider();
        Assert.That(provider.GetRequiredService<ICatalogueSearch>(), Is.SameAs(provider.GetRequiredService<ITitleLookup>()));
        Assert.That(provider.GetRequiredService<IArticleSearch>(), Is.Not.Null);
        Assert.That(provider.GetRequiredService<IndexFollower>(), Is.Not.Null);
        Assert.That(Directory.Exists(folder.At("records")) && Directory.Exists(folder.At("articles")));
    }

    [Test]
    public void A_folder_must_be_named()
    {
        using var provider = Services().AddRetrieval(options => options.Folder = " ").BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<RecordIndex>());
    }
}
