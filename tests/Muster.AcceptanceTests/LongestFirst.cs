using Xunit.Sdk;
using Xunit.v3;

namespace Muster.AcceptanceTests;

/// <summary>Tests of one class run one after another: a class that takes long must not be the last to begin.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    static readonly Type[] Long = [typeof(OwnParallelism), typeof(Packages), typeof(Threads), typeof(FourThreads), typeof(Hanging), typeof(DriftingRows), typeof(Pauses), typeof(Debuggers), typeof(SampleOutcomes), typeof(Modes), typeof(Workers), typeof(Doctor), typeof(Orders), typeof(BadInput)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(Place)];

    // Those that are not named come after, as they were.
    static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var place = Array.FindIndex(Long, test => collection.TestCollectionDisplayName.StartsWith($"Test collection for {test.FullName} ", StringComparison.Ordinal));
        return place < 0 ? Long.Length : place;
    }
}
