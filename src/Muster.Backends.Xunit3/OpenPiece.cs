using Muster.Hosting;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>What one call asks of the open run.</summary>
/// <param name="tests">The tests.</param>
/// <param name="threads">How many collections may run at once.</param>
sealed class OpenPiece(IReadOnlyList<FoundTest> tests, int threads)
{
    readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Threads => threads;

    /// <summary>Ends when the piece has, with its exception if there was one.</summary>
    public Task Ended => ended.Task;

    public async Task RunAsync(Func<IReadOnlyList<IGrouping<IXunitTestCollection, IXunitTestCase>>, Task> run)
    {
        try
        {
            await run([.. tests.Select(test => (IXunitTestCase)test.Handle).GroupBy(test => test.TestCollection, TestCollectionComparer<IXunitTestCollection>.Instance)]);
            ended.TrySetResult();
        }
        catch (Exception e)
        {
            // It belongs to the call; the run has to stay open for the next.
            ended.TrySetException(e);
        }
    }
}
