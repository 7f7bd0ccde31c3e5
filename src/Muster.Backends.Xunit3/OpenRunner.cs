using Xunit.Sdk;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>The framework's runner of an assembly, which does not know its tests beforehand but takes them piece by piece.</summary>
sealed class OpenRunner(OpenRun run) : XunitTestAssemblyRunner
{
    public async Task RunAsync(IXunitTestAssembly testAssembly, IReadOnlyCollection<IXunitTestCase> first, IMessageSink sink, ITestFrameworkExecutionOptions options)
    {
        await using var context = new OpenContext(testAssembly, first, sink, options, run);
        await context.InitializeAsync();
        await Run(context);
    }

    protected override async ValueTask<RunSummary> RunTestCollections(XunitTestAssemblyRunnerContext ctxt, Exception? exception)
    {
        await foreach (var piece in run.Pieces())
            await piece.RunAsync(collections => RunAsync(ctxt, collections, piece.Threads, exception));

        return default;
    }

    async Task RunAsync(XunitTestAssemblyRunnerContext context, IReadOnlyList<IGrouping<IXunitTestCollection, IXunitTestCase>> collections, int threads, Exception? exception)
    {
        if (exception is not null || threads == 1 || collections.Count == 1)
        {
            foreach (var collection in collections.TakeWhile(_ => !run.Cancellation.IsCancellationRequested))
                await RunAsync(context, collection, exception);

            return;
        }

        var limit = new ParallelOptions { MaxDegreeOfParallelism = threads };
        await Parallel.ForEachAsync(collections.Where(c => !IsAlone(c.Key)), limit, async (c, _) => await RunAsync(context, c, null));
        foreach (var collection in collections.Where(c => IsAlone(c.Key)))
            await RunAsync(context, collection, null);
    }

    // By name: version 4 has moved it into a base interface.
    static bool IsAlone(IXunitTestCollection collection) => collection.GetType().GetProperty("DisableParallelization")?.GetValue(collection) is true;

    ValueTask<RunSummary> RunAsync(XunitTestAssemblyRunnerContext context, IGrouping<IXunitTestCollection, IXunitTestCase> collection, Exception? exception) =>
        exception is null
            ? RunTestCollection(context, collection.Key, [.. collection])
            : FailTestCollection(context, collection.Key, [.. collection], exception);
}
