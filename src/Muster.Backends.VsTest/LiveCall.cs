using System.Runtime.CompilerServices;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>What was overheard in one call, whose it was, and what of a result is still to be told in the end. Safe to call from any thread.</summary>
sealed class LiveCall : IDisposable
{
    // A call may have all tests of a module; more threads than this it has not.
    const int Kept = 128;

    readonly ITestSink sink;
    readonly LiveConsole? console;
    readonly bool keepsTrace;
    readonly object gate = new();
    readonly List<FoundTest> running = [];
    readonly ConditionalWeakTable<object, object> marks = [];
    readonly Dictionary<FoundTest, OverheardTexts> told = [];
    readonly Queue<FoundTest> reported = [];
    readonly OverheardTexts nobodys = new(Kept);

    /// <param name="sink">Told of each piece.</param>
    /// <param name="console">Where to listen; null where nothing can be overheard.</param>
    /// <param name="keepsTrace">What goes to Trace is kept for the results.</param>
    public LiveCall(ITestSink sink, LiveConsole? console, bool keepsTrace)
    {
        (this.sink, this.console, this.keepsTrace) = (sink, console, keepsTrace);
        console?.Begin(this);
    }

    public void Started(FoundTest test)
    {
        // Not within the gate: who traces holds a lock of Trace while this is told of it.
        console?.StandBefore(keepsTrace);
        lock (gate)
            running.Add(test);
    }

    public void Ended(FoundTest test)
    {
        lock (gate)
            running.Remove(test);
    }

    /// <param name="contexts">Null where the framework does not say on whose behalf code runs.</param>
    /// <param name="context">The framework's object for what runs; null where nothing does.</param>
    public void Heard(MSTestContext? contexts, object? context, LiveSource source, string text)
    {
        // It keeps nothing that no test has written.
        if (contexts is not null && context is null)
            return;

        FoundTest? test;
        lock (gate)
        {
            if (running.Count == 0)
                return;

            test = Whose(contexts, context);
            Remember(test, context, source, text);
        }

        sink.Printed(test, text, source == LiveSource.Error);
    }

    public void Dispose() => console?.End();

    /// <summary>Tells of a result what was not overheard.</summary>
    public void TellRest(FoundTest test, TestResult result, string? row)
    {
        foreach (var message in result.Messages.Where(message => !string.IsNullOrEmpty(message.Text)))
        {
            var isError = message.Category == TestResultMessage.StandardErrorCategory;
            if (!IsTold(test, message.Text!, isError))
                sink.Printed(test, message.Text!, isError, row);
        }

        Forget(test);
    }

    FoundTest? Whose(MSTestContext? contexts, object? context)
    {
        var only = running.Count == 1 ? running[0] : null;
        if (contexts is null)
            return only;

        var alike = running.Where(test => contexts.IsOf(context!, test)).ToList();
        if (alike.Count > 1)
            alike.RemoveAll(test => !contexts.IsShownAs(context!, test.Name));

        if (alike.Count == 1)
            return alike[0];

        // A fixture runs for the test; what a test writes that has run out of time is not the next one's.
        return contexts.IsOfFixture(context!) ? only : null;
    }

    void Remember(FoundTest? test, object? context, LiveSource source, string text)
    {
        var ofTest = nobodys;
        if (test is not null && !told.TryGetValue(test, out ofTest))
            told[test] = ofTest = new();

        ofTest.Add(context is null ? null : marks.GetOrCreateValue(context), source, text);
    }

    bool IsTold(FoundTest test, string text, bool isError)
    {
        lock (gate)
            return nobodys.Hold(text, isError) || (told.TryGetValue(test, out var ofTest) && ofTest.Hold(text, isError));
    }

    // The results of its rows come one after the other, and none says that it is the last; those of tests on other threads may come between.
    void Forget(FoundTest test)
    {
        lock (gate)
        {
            if (!told.ContainsKey(test) || reported.Contains(test))
                return;

            reported.Enqueue(test);
            if (reported.Count > Kept)
                told.Remove(reported.Dequeue());
        }
    }
}
