using Muster.Hosting;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Backends.Mtp;

/// <summary>Passes on what an app tells during one call.</summary>
/// <remarks>An app sends what happened every 200 ms, and a start that is over by then not at all.</remarks>
sealed class RunUpdates
{
    readonly ITestSink sink;
    readonly IReadOnlyDictionary<string, int> listed;
    readonly Dictionary<string, AwaitedUid> awaited;
    readonly ILookup<(string Class, string Method), FoundTest> methods;
    readonly HashSet<string> ofTests = [];

    /// <param name="tests">What was asked for.</param>
    /// <param name="listed">How many tests of the module have each uid.</param>
    /// <param name="sink">Told of each start and end.</param>
    public RunUpdates(IReadOnlyList<FoundTest> tests, IReadOnlyDictionary<string, int> listed, ITestSink sink)
    {
        this.sink = sink;
        this.listed = listed;
        awaited = tests.GroupBy(UidOf).ToDictionary(group => group.Key, group => new AwaitedUid([.. group], listed.GetValueOrDefault(group.Key)));
        methods = tests.ToLookup(test => (test.Class, test.Method));
    }

    /// <summary>Where only one test was asked for, it is the one that runs, whether or not the app lives to tell.</summary>
    public void Begin()
    {
        if (awaited.Count == 1)
            sink.Started(awaited.Values.First().Announce());
    }

    public static string UidOf(FoundTest test) => ((TestNode)test.Handle).Uid;

    public void Take(TestNode node)
    {
        var end = NodeResult.Of(node);
        ofTests.UnionWith(end?.Attachments ?? []);
        if (end is null && node.State != NodeResult.Started)
            return;

        if (Find(node) is not { } uid)
            TakeUnknown(node, end);
        else if (end is null)
            TakeStart(uid, node);
        else if (uid.End(node.Name) is var (test, row))
            sink.Ended(test, end, row);
    }

    /// <summary>The call has left these files. Older platforms name those of tests among them.</summary>
    public void TakeFiles(IEnumerable<string> files) => sink.Attached([.. files.Where(file => !ofTests.Contains(file)).Distinct()]);

    /// <summary>The call is over: what began and was never heard of again, the framework chose not to run.</summary>
    public void Close()
    {
        foreach (var uid in awaited.Values.Where(uid => uid.IsOpen))
            sink.Ended(uid.Next, new TestEnd(TestOutcome.Skipped, 0) { Message = "The framework did not run it: an explicit test, most likely." });
    }

    void TakeStart(AwaitedUid uid, TestNode node)
    {
        if (uid.Start(node.Name) is var (test, row))
            sink.Started(test, row);
    }

    AwaitedUid? Find(TestNode node)
    {
        if (awaited.TryGetValue(node.Uid, out var known) || (node.Parent is not null && awaited.TryGetValue(node.Parent, out known)))
            return known;

        // A row that is made at run time has a uid of its own: it belongs to its method.
        return !listed.ContainsKey(node.Uid) && node is { Type: not null, Method: not null } && methods[(node.Type, NodeListing.MethodIn(node.Method))].FirstOrDefault() is { } test
            ? awaited[UidOf(test)]
            : null;
    }

    // Equal to one that another call is given, it is not this call's business; else it must not get lost.
    void TakeUnknown(TestNode node, TestEnd? end)
    {
        if (end?.Outcome == TestOutcome.Failed && !listed.ContainsKey(node.Uid))
            sink.FixtureFailed($"{node.Name}: {end.Message}\n{end.StackTrace}".TrimEnd());
    }
}
