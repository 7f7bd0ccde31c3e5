using System.Runtime.CompilerServices;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>Knows for which test code runs: by the context that MSTest gave it, or by what the runtime hands on to each task and thread that a test starts.</summary>
/// <remarks>MSTest runs tests in the flow that a fixture left behind, which may be that of an earlier test: what the thread came from is remembered.</remarks>
sealed class MSTestFlow
{
    [ThreadStatic]
    static object? cameFrom;

    readonly AsyncLocal<object?> mark = new(Changed);
    readonly ConditionalWeakTable<object, FoundTest> owners = [];

    /// <summary>A mark of the stretch of a test in which code runs: one for the test, and one for each capture of the console.</summary>
    public object? Current => mark.Value;

    /// <summary>To be called in the flow in which a test will run.</summary>
    public void Start(FoundTest test) => Mark(test);

    /// <summary>To be called in the flow of a test when what it prints goes elsewhere from now on.</summary>
    public void Begin()
    {
        if (Latest is { } latest && OwnerOf(latest) is { } test)
            Mark(test);
    }

    /// <summary>A context was made in the flow of its test.</summary>
    public FoundTest? Own(object context)
    {
        if (Latest is not { } latest || OwnerOf(latest) is not { } test)
            return null;

        Own(context, test);
        return test;
    }

    public void Own(object context, FoundTest test) => owners.AddOrUpdate(context, test);

    /// <param name="context">A mark, or a context of MSTest.</param>
    public FoundTest? OwnerOf(object context) => owners.TryGetValue(context, out var test) ? test : null;

    object? Latest => cameFrom ?? mark.Value;

    void Mark(FoundTest test)
    {
        var next = new object();
        owners.Add(next, test);
        cameFrom = null;
        mark.Value = next;
    }

    // Into a flow that was kept, and out of it again.
    static void Changed(AsyncLocalValueChangedArgs<object?> args)
    {
        if (args.ThreadContextChanged)
            cameFrom = ReferenceEquals(args.CurrentValue, cameFrom) ? null : args.PreviousValue;
    }
}
