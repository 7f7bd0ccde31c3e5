using Muster.Hosting;
using Muster.Model;
using Muster.Model.Wire;
using TestCase = Microsoft.VisualStudio.TestPlatform.ObjectModel.TestCase;

namespace Muster.Backends.VsTest;

/// <summary>Drives the VSTest adapters that lie beside the test assembly: MSTest's first of all, and any other as a fallback.</summary>
public sealed class VsTestBackend(HostedModule module, string name) : IBackend
{
    readonly MSTestAssembly mstest = new(module);
    readonly Apartments apartments = new(module);
    readonly LiveConsole console = new();
    readonly List<string> notices = [];
    IReadOnlyList<Adapter>? adapters;
    readonly Dictionary<int, RunContext> contexts = [];

    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public string? Doubt => null;

    /// <inheritdoc />
    public bool ListsWholeModule => true;

    /// <inheritdoc />
    public bool TellsOutput => true;

    /// <inheritdoc />
    public void Discover(IReadOnlyCollection<string>? classes, Action<FoundTest> found)
    {
        if (name == "nunit/vstest")
            NUnitTrace.Silence();

        var recorder = new DiscoveryRecorder();
        foreach (var adapter in Adapters)
            adapter.Discover(module.AssemblyPath, Context, recorder);

        if (recorder.Cases.Count == 0 && recorder.Errors.Count > 0)
            throw new ModuleException($"The tests of {module.Name} cannot be listed: {string.Join('\n', recorder.Errors)}");

        notices.AddRange(recorder.Errors);
        var listing = new Listing(module, Context.Settings.OrdersTests);
        foreach (var test in recorder.Cases)
            found(listing.Describe(test));
    }

    /// <inheritdoc />
    public ModuleTraits Describe() => new()
    {
        Frameworks = [.. Adapters.Select(adapter => adapter.Describe(mstest.Version))],
        FixturePerCall = mstest.HasAssemblyFixture || Adapters.Any(adapter => adapter.IsCostlyPerCall),
        Parallelism = Context.Settings.DisablesParallelism || mstest.ForbidsParallelism ? 1 : Context.Settings.MSTestWorkers ?? mstest.Parallelism,
        ExactAttribution = Adapters.All(adapter => adapter.IsExact),
        Notices = [.. notices.Distinct(), .. Context.Settings.Notices],
    };

    /// <inheritdoc />
    public void Run(IReadOnlyList<FoundTest> tests, int threads, ITestSink sink, CancellationToken stopStarting)
    {
        foreach (var group in tests.GroupBy(test => AdapterOf((TestCase)test.Handle)))
            if (!stopStarting.IsCancellationRequested)
                Run(group.Key, [.. group], threads, sink, stopStarting);
    }

    /// <inheritdoc />
    public void Close(ITestSink sink) { }

    void Run(Adapter adapter, IReadOnlyList<FoundTest> tests, int threads, ITestSink sink, CancellationToken stopStarting)
    {
        var settings = ContextFor(threads);
        using var call = sink.WantsOutput ? new LiveCall(sink, adapter.IsMSTest ? console : null, settings.Settings.KeepsTrace) : null;
        var recorder = new RunRecorder(tests, sink, call, adapter.StopsByRefusal ? stopStarting : CancellationToken.None);
        adapter.Run(tests.Select(test => (TestCase)test.Handle), settings, recorder, stopStarting);
        recorder.Flush();
        if (!stopStarting.IsCancellationRequested)
            foreach (var test in recorder.Unheard.Where(test => apartments.Forbid(test.Class)))
                sink.Ended(test, new TestEnd(TestOutcome.Skipped, 0) { Message = Apartments.Reason });
    }

    IReadOnlyList<Adapter> Adapters => adapters ??= LoadedAdapters.Load(module, name);

    RunContext Context => ContextFor(threads: 1);

    RunContext ContextFor(int threads)
    {
        if (!contexts.TryGetValue(threads, out var context))
            contexts[threads] = context = new RunContext(MergedSettings.For(module, mstest, threads));
        return context;
    }

    Adapter AdapterOf(TestCase test) =>
        Adapters.FirstOrDefault(adapter => adapter.Executes(test))
        ?? throw new ModuleException($"No adapter beside {module.Name} executes {test.ExecutorUri}.");
}
