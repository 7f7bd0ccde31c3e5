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
        console?.Starting(test, keepsTrace);
        lock (gate)
            running.Add(test);
    }

    public void Ended(FoundTest test)
    {
        lock (gate)
            running.Remove(test);
    }

    /// <returns>The test whose it is; null where none runs, or nobody can tell.</returns>
    public FoundTest? Heard(LiveWriter writer, LiveSource source, string text)
    {
        FoundTest? test;
        lock (gate)
        {
            if (running.Count == 0)
                return null;

            test = Whose(writer);
            Remember(test, writer.Context, source, text);
        }

        sink.Printed(test, text, source == LiveSource.Error);
        return test;
    }

    /// <summary>A message that no result will hold.</summary>
    public void Displayed(string message, bool isError)
    {
        if (console?.Writer is not { Context: not null } writer)
            return;

        FoundTest? test;
        lock (gate)
            test = Whose(writer);

        if (test is not null)
            sink.Printed(test, message + Environment.NewLine, isError);
    }

    public void Dispose() => console?.End();

    /// <summary>Tells of a result what was not overheard.</summary>
    public void TellRest(FoundTest test, TestResult result, string? row)
    {
        console?.Forget(test);
        foreach (var message in result.Messages.Where(message => !string.IsNullOrEmpty(message.Text)))
        {
            var isError = message.Category == TestResultMessage.StandardErrorCategory;
            if (RestOf(test, message.Text!, isError) is { Length: > 0 } rest)
                sink.Printed(test, rest, isError, row);
        }

        Forget(test);
    }

    FoundTest? Whose(LiveWriter writer)
    {
        if (writer.Owner is { } owner)
            return running.Contains(owner) ? owner : null;

        var only = running.Count == 1 ? running[0] : null;
        if (writer is not { Contexts: { } contexts, Context: { } context })
            return only;

        var alike = running.Where(test => contexts.IsOf(context, test)).ToList();
        if (alike.Count > 1)
            alike.RemoveAll(test => !contexts.IsShownAs(context, test.Name));

        if (alike.Count == 1)
            return alike[0];

        // A fixture runs for the test; what a test writes that has run out of time is not the next one's.
        return contexts.IsOfFixture(context) ? only : null;
    }

    void Remember(FoundTest? test, object? context, LiveSource source, string text)
    {
        var ofTest = nobodys;
        if (test is not null && !told.TryGetValue(test, out ofTest))
            told[test] = ofTest = new();

        ofTest.Add(context is null ? null : marks.GetOrCreateValue(context), source, text);
    }

    string RestOf(FoundTest test, string text, bool isError)
    {
        lock (gate)
        {
            var rest = nobodys.RestOf(text, isError);
            rest = rest.Length > 0 && told.TryGetValue(test, out var ofTest) ? ofTest.RestOf(rest, isError) : rest;
            // Which test is slow enough to be overheard, and told without a title, is left to chance.
            return rest == text && !isError && console is { HearsContexts: true } ? text[OverheardTexts.BannerOf(text)..] : rest;
        }
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
