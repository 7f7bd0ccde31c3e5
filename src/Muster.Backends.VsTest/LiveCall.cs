using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>What was overheard in one call, whose it was, and what of a result is still to be told in the end. Safe to call from any thread.</summary>
sealed class LiveCall : IDisposable
{
    readonly ITestSink sink;
    readonly LiveConsole? console;
    readonly bool keepsTrace;
    readonly object gate = new();
    readonly List<FoundTest> running = [];
    readonly Dictionary<FoundTest, Dictionary<(object? Context, LiveSource Source), ToldText>> told = [];
    readonly Dictionary<(object? Context, LiveSource Source), ToldText> nobodys = [];

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
        lock (gate)
        {
            console?.StandBefore(keepsTrace);
            running.Add(test);
        }
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
    }

    FoundTest? Whose(MSTestContext? contexts, object? context)
    {
        if (running.Count == 1 || contexts is null)
            return running.Count == 1 ? running[0] : null;

        var alike = running.Where(test => contexts.IsOf(context!, test)).ToList();
        if (alike.Count > 1)
            alike.RemoveAll(test => !contexts.IsShownAs(context!, test.Name));

        return alike.Count == 1 ? alike[0] : null;
    }

    // Of a test's set-up, its rows and itself a result may hold one, or some in turn.
    void Remember(FoundTest? test, object? context, LiveSource source, string text)
    {
        var ofTest = nobodys;
        if (test is not null && !told.TryGetValue(test, out ofTest))
            told[test] = ofTest = [];

        foreach (var key in context is null ? (object?[])[null] : [null, context])
        {
            if (!ofTest.TryGetValue((key, source), out var one))
                ofTest[(key, source)] = one = new();

            one.Add(text);
        }
    }

    bool IsTold(FoundTest test, string text, bool isError)
    {
        var titled = TitleOf(text);
        lock (gate)
            return Holds(nobodys) || (told.TryGetValue(test, out var ofTest) && Holds(ofTest));

        bool Holds(Dictionary<(object? Context, LiveSource Source), ToldText> some) => some.Any(one => one.Key.Source switch
        {
            LiveSource.Trace => titled > 0 && !isError && one.Value.Is(text[titled..]),
            // What its fixtures wrote may stand before it.
            var source => (source == LiveSource.Error) == isError && (titled > 0 ? one.Value.Is(text) : one.Value.IsEndOf(text)),
        });
    }

    // Before what was traced, and what went through a TestContext, MSTest puts two empty lines and a title. 0 where there is none.
    static int TitleOf(string text)
    {
        var start = 0;
        for (var lines = 0; lines < 3; lines++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0 || (lines < 2 && text.AsSpan(start, end - start).Trim('\r').Length > 0))
                return 0;

            start = end + 1;
        }

        return start;
    }
}
