using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReferenceBot.Understanding.Training;

namespace ReferenceBot.Understanding.Tests.Training;

internal sealed class KeptModels
{
    private readonly string _folder = Directory.CreateTempSubdirectory("models").FullName;

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_damaged_model_is_not_found_and_not_loaded()
    {
        var store = Store("damaged");
        var hash = Path.GetFileNameWithoutExtension(SharedModel.Path);
        var path = await store.StoreAsync(hash, await File.ReadAllBytesAsync(SharedModel.Path), CancellationToken.None);
        Assert.That(store.FindCurrent(), Is.EqualTo(path));
        await using (var file = File.OpenWrite(path))
        {
            file.Position = file.Length / 2;
            file.WriteByte(0x5A);
            file.WriteByte(0xA5);
        }

        Assert.That(store.FindCurrent(), Is.Null);
        Assert.That(() => new Understander().Load(path), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public async Task The_current_model_is_loaded_and_a_damaged_one_leaves_the_understander_as_it_was()
    {
        var store = Store("loaded");
        var understander = new Understander();
        Assert.That(store.TryLoadCurrent(understander), Is.False);
        var path = await store.StoreAsync(Path.GetFileNameWithoutExtension(SharedModel.Path),
            await File.ReadAllBytesAsync(SharedModel.Path), CancellationToken.None);
        Assert.That((store.TryLoadCurrent(understander), understander.IsReady), Is.EqualTo((true, true)));
        await File.WriteAllBytesAsync(path, [1, 2, 3]);
        Assert.That((store.TryLoadCurrent(understander), understander.IsReady), Is.EqualTo((false, true)));
    }

    [TestCase(0)]
    [TestCase(10)]
    [TestCase(100_000)]
    public void Half_a_model_is_no_model(int length)
    {
        var bytes = File.ReadAllBytes(SharedModel.Path);
        Assert.That(() => ModelFile.Read(bytes[..length]), Throws.TypeOf<InvalidDataException>());
    }

    [Test]
    public void What_is_no_model_is_not_stored() =>
        Assert.That(async () => await Store("none").StoreAsync("x", [1, 2, 3], CancellationToken.None),
            Throws.TypeOf<InvalidDataException>());

    [Test]
    public async Task A_model_that_is_there_is_not_trained_again()
    {
        var store = Store("again");
        await store.StoreAsync(Path.GetFileNameWithoutExtension(SharedModel.Path), await File.ReadAllBytesAsync(SharedModel.Path),
            CancellationToken.None);
        Assert.That((await store.TrainAsync(CancellationToken.None)).Trained, Is.False);
    }

    [Test]
    public void A_written_model_reads_back_to_the_same_bytes()
    {
        var bytes = File.ReadAllBytes(SharedModel.Path);
        Assert.That(ModelFile.Write(ModelFile.Read(bytes)), Is.EqualTo(bytes));
    }

    [Test]
    public void The_same_utterances_give_the_same_model()
    {
        var utterances = UtteranceFolder.Read(SharedModel.UtterancesFolder);
        var some = utterances.Utterances.Where((_, index) => index % 6 == 0).ToList();
        var settings = new TrainingSettings { Iterations = 4 };
        var models = Enumerable.Range(0, 2).Select(_ => ModelFile.Write(new ModelTrainer(settings).Train(some,
            utterances.Concepts))).ToList();
        Assert.That(models[1], Is.EqualTo(models[0]));
    }

    [Test]
    public void Nothing_is_understood_before_a_model_is_loaded()
    {
        var understander = new Understander();
        Assert.That(understander.IsReady, Is.False);
        Assert.That(() => understander.Understand("halo", SharedModel.NothingOpen), Throws.InvalidOperationException);
    }

    [Test]
    public void A_model_is_a_few_megabytes() => Assert.That(new FileInfo(SharedModel.Path).Length, Is.LessThan(6_000_000));

    private ModelStore Store(string name) => new(
        Options.Create(new UnderstandingOptions { PromptsFolder = SharedModel.PromptsFolder, ModelFolder = Path.Combine(_folder, name) }),
        NullLogger<ModelStore>.Instance);
}
