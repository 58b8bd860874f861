[assembly: Parallelizable(ParallelScope.All)]
// Each test starts processes of its own: more at once would only wait for each other.
[assembly: LevelOfParallelism(2)]
