using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using Muster.Hosting;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Execution;

namespace Muster.Backends.NUnit;

/// <summary>
/// Overhears what tests write into their results, which is where NUnit puts Console and TestContext.Out. The results hold in the end what they would hold without.
/// </summary>
/// <remarks>
/// NUnit has no way for that: a result's writer is exchanged for one that passes on. Where that cannot be done, in a version that keeps it elsewhere, nothing is overheard, and all is told at the end.
/// </remarks>
/// <param name="runner">That runs them.</param>
/// <param name="tell">Told of each piece, with the id of the test or suite that wrote it.</param>
sealed class LiveResults(NUnitTestAssemblyRunner runner, Action<string, string> tell)
{
    const BindingFlags Own = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;

    static readonly PropertyInfo? Top = typeof(NUnitTestAssemblyRunner).GetProperty("TopLevelWorkItem", Own);
    static readonly FieldInfo? Writer = typeof(TestResult).GetFields(Own).FirstOrDefault(field => field.FieldType == typeof(TextWriter));

    readonly ConditionalWeakTable<TestResult, ToldText> byResult = [];
    readonly ConcurrentDictionary<string, ToldText> byTest = new();
    readonly ConcurrentDictionary<string, ToldText> furtherByTest = new();
    readonly object gate = new();
    Dictionary<string, WorkItem>? items;

    /// <summary>To be called when a test or suite is about to start, before it can write.</summary>
    public void Starting(ITest test)
    {
        lock (gate)
        {
            // The first start is told as soon as NUnit's own writers are in their places; it takes them away itself.
            if (items is null)
                Console.SetOut(new OverheardWriter(Console.Out, _ => FollowCurrent()));

            items ??= All();
        }

        if (items.TryGetValue(test.Id, out var item) && item.Context is { } context && ReferenceEquals(context.CurrentResult, item.Result))
            Follow(context, isFirst: true);
    }

    /// <summary>What of the output of a result was not told.</summary>
    public string RestOf(ITestResult result, string output)
    {
        furtherByTest.TryRemove(result.Test.Id, out _);
        byTest.TryRemove(result.Test.Id, out var ofTest);
        return result is TestResult own && byResult.TryGetValue(own, out var ofResult) ? ofResult.RestOf(output) : ofTest?.RestOf(output) ?? output;
    }

    // A test that is tried again, or has a limit, writes into further results.
    void FollowCurrent()
    {
        var context = TestExecutionContext.CurrentContext;
        if (context is not TestExecutionContext.AdhocContext && context.CurrentResult is { } result && !byResult.TryGetValue(result, out _))
            Follow(context, isFirst: false);
    }

    void Follow(TestExecutionContext context, bool isFirst)
    {
        var result = context.CurrentResult;
        var id = result.Test.Id;
        var told = new ToldText();
        var ofTest = byTest.GetOrAdd(id, _ => new ToldText());
        lock (result.OutWriter)
        {
            if (Writer is null || !byResult.TryAdd(result, told))
                return;

            Tell(result.Output);
            Writer.SetValue(result, TextWriter.Synchronized(new OverheardWriter(result.OutWriter, Tell)));
        }

        // The context keeps the writer of its result.
        context.CurrentResult = result;

        if (!isFirst)
            furtherByTest[id] = told;

        void Tell(string text)
        {
            told.Add(text);
            // Under a limit of time NUnit copies in the end what a result of the test's own holds.
            if (isFirst && furtherByTest.TryGetValue(id, out var further) && further.Is(text))
                return;

            ofTest.Add(text);
            tell(id, text);
        }
    }

    Dictionary<string, WorkItem> All()
    {
        var found = new Dictionary<string, WorkItem>();
        var waiting = new Stack<WorkItem>();
        if (Top?.GetValue(runner) is WorkItem root)
            waiting.Push(root);

        while (waiting.TryPop(out var item))
        {
            found[item.Test.Id] = item;
            foreach (var child in item is CompositeWorkItem composite ? composite.Children : [])
                waiting.Push(child);
        }

        return found;
    }
}
