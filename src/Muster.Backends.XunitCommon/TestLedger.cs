using System.Collections.Concurrent;
using Muster.Hosting;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Backends.XunitCommon;

/// <summary>Keeps what is known of the tests of one call, and reports each when it is wholly done. Safe to call from any thread.</summary>
/// <remarks>A key names one running test to its framework.</remarks>
sealed class TestLedger(ITestSink sink, RunnerSettings settings, CancellationToken stopStarting)
{
    readonly ConcurrentDictionary<object, Entry> running = new();
    readonly ConcurrentDictionary<FoundTest, bool> seen = new();
    volatile bool failed;

    /// <summary>False from the moment that no further test may start.</summary>
    public bool MayStart => !stopStarting.IsCancellationRequested && !HasStopped;

    bool HasStopped => failed && settings.StopOnFail;

    /// <summary>Reports the start.</summary>
    /// <param name="shownName">The name that the framework gives now; a row that was not listed differs in it.</param>
    public void Start(object key, FoundTest test, string shownName)
    {
        var row = shownName == test.Name ? null : shownName;
        seen.TryAdd(test, true);
        running[key] = new Entry(test, row);
        sink.Started(test, row);
    }

    /// <summary>What a test writes into the framework.</summary>
    public void Printed(object key, string text)
    {
        if (!sink.WantsOutput || !running.TryGetValue(key, out var entry))
            return;

        entry.Tell(text);
        sink.Printed(entry.Test, text, row: entry.Row);
    }

    /// <summary>Notes the outcome; it is reported by <see cref="Finish"/>.</summary>
    public void Note(object key, TestEnd end)
    {
        if (end.Outcome == TestOutcome.Skipped && settings.FailSkips)
            end = end with { Outcome = TestOutcome.Failed, Message = "FAIL_SKIP : " + end.Message };

        if (running.TryGetValue(key, out var entry))
            entry.End = end;
    }

    /// <summary>Notes that something after the test's own code failed: the test cannot count as passed.</summary>
    public void NoteCleanUpFailure(object key, Failure failure)
    {
        if (!running.TryGetValue(key, out var entry) || entry.End is not { } end)
            return;

        entry.End = end.Outcome == TestOutcome.Failed
            ? end with { Message = end.Message + Environment.NewLine + failure.Message }
            : end with { Outcome = TestOutcome.Failed, Message = failure.Message, StackTrace = failure.Stack };
    }

    /// <summary>Reports the end.</summary>
    /// <param name="key">The test.</param>
    /// <param name="complete">Adds what only the end brings.</param>
    public void Finish(object key, Func<TestEnd, TestEnd>? complete = null)
    {
        if (!running.TryRemove(key, out var entry))
            return;

        var end = entry.End ?? new TestEnd(TestOutcome.NotRun, 0) { Message = "The framework stopped and gave no result for the test." };
        failed |= end.Outcome == TestOutcome.Failed;
        if (sink.WantsOutput && end.Output is { } output)
            sink.Printed(entry.Test, entry.RestOf(output), row: entry.Row);

        sink.Ended(entry.Test, complete?.Invoke(end) ?? end, entry.Row);
    }

    /// <summary>Something outside any test failed.</summary>
    public void FixtureFailed(string what, Failure failure) => sink.FixtureFailed($"{what}: {failure}");

    /// <summary>Says of the tests that <c>stopOnFail</c> kept from starting that they did not run.</summary>
    public void Close(IEnumerable<FoundTest> tests)
    {
        if (!HasStopped)
            return;

        foreach (var test in tests.Where(test => !seen.ContainsKey(test)))
            sink.Ended(test, new TestEnd(TestOutcome.NotRun, 0) { Message = "Not started: stopOnFail is set and a test before it failed." });
    }

    sealed class Entry(FoundTest test, string? row)
    {
        ToldText? told;

        public FoundTest Test => test;

        public string? Row => row;

        public TestEnd? End { get; set; }

        public void Tell(string text) => LazyInitializer.EnsureInitialized(ref told).Add(text);

        public string RestOf(string output) => told?.RestOf(output) ?? output;
    }
}
