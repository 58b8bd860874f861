using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace ReferenceBot.Understanding.Training;

/// <summary>A sparse example: features in ascending order of index.</summary>
internal readonly record struct Example(int[] Indices, float[] Values, int Label, float Weight);

/// <summary>Fits linear models with ML.NET; its types stay in here.</summary>
/// <remarks>
/// One thread and zero as the starting point make the same inputs give the same weights; a short history keeps the memory of
/// L-BFGS at a few copies of the weights.
/// </remarks>
internal static class LinearTraining
{
    private const int Seed = 1;

    /// <returns>Weights by class and feature, and a bias by class.</returns>
    public static (float[][] Weights, float[] Biases) FitClasses(IReadOnlyList<Example> examples, int features, int classes, float l2,
        int iterations)
    {
        var context = new MLContext(Seed);
        var schema = Schema(features);
        schema[nameof(Row.Label)].ColumnType = new KeyDataViewType(typeof(uint), classes);
        var data = context.Data.LoadFromEnumerable(examples.Select(example => Row.Of(example, features)).ToArray(), schema);
        var trainer = context.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = nameof(Row.Label),
            FeatureColumnName = nameof(Row.Features),
            ExampleWeightColumnName = nameof(Row.Weight),
            L1Regularization = 0,
            L2Regularization = l2,
            HistorySize = 6,
            MaximumNumberOfIterations = iterations,
            OptimizationTolerance = 1e-5f,
            NumberOfThreads = 1,
        });
        var parameters = trainer.Fit(data).Model;
        VBuffer<float>[] weights = null!;
        parameters.GetWeights(ref weights, out var count);
        return (Enumerable.Range(0, count).Select(label => weights[label].DenseValues().ToArray()).ToArray(), [.. parameters.GetBiases()]);
    }

    /// <returns>Weights by feature and a bias, for label 1 against label 0.</returns>
    public static (float[] Weights, float Bias) FitGate(IReadOnlyList<Example> examples, int features, float l2, int iterations)
    {
        var context = new MLContext(Seed);
        var data = context.Data.LoadFromEnumerable(examples.Select(example => GateRow.Of(example, features)).ToArray(), Schema(features,
            typeof(GateRow)));
        var trainer = context.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = nameof(GateRow.Label),
            FeatureColumnName = nameof(GateRow.Features),
            ExampleWeightColumnName = nameof(GateRow.Weight),
            L1Regularization = 0,
            L2Regularization = l2,
            HistorySize = 6,
            MaximumNumberOfIterations = iterations,
            NumberOfThreads = 1,
        });
        var parameters = trainer.Fit(data).Model.SubModel;
        return ([.. parameters.Weights], parameters.Bias);
    }

    private static SchemaDefinition Schema(int features, Type? row = null)
    {
        var schema = SchemaDefinition.Create(row ?? typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, features);
        return schema;
    }

    private sealed class Row
    {
        public VBuffer<float> Features { get; set; }

        public uint Label { get; set; }

        public float Weight { get; set; }

        public static Row Of(Example example, int features) => new()
        {
            Features = new VBuffer<float>(features, example.Indices.Length, example.Values, example.Indices),
            // In memory keys count from zero, whatever ML.NET's view of them shows.
            Label = (uint)example.Label,
            Weight = example.Weight,
        };
    }

    private sealed class GateRow
    {
        public VBuffer<float> Features { get; set; }

        public bool Label { get; set; }

        public float Weight { get; set; }

        public static GateRow Of(Example example, int features) => new()
        {
            Features = new VBuffer<float>(features, example.Indices.Length, example.Values, example.Indices),
            Label = example.Label == 1,
            Weight = example.Weight,
        };
    }
}
