using System.Reflection;
using Muster.Backends.XunitCommon;
using Muster.Hosting;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>The framework of the module, the user's own where the assembly names one, with its discoverer and executor.</summary>
sealed class Engine : IXunitEngine
{
    readonly Assembly assembly;
    readonly RunnerSettings settings;
    readonly DiagnosticSink diagnostics;
    readonly ITestFramework framework;
    readonly Pipeline? pipeline;
    readonly ITestFrameworkDiscoverer discoverer;
    readonly Lazy<ITestFrameworkExecutor> executor;
    readonly OpenRun? open;
    readonly CaseReader reader;

    public Engine(Assembly assembly, RunnerSettings settings, DiagnosticLog log)
    {
        this.assembly = assembly;
        this.settings = settings;
        diagnostics = new DiagnosticSink(log);
        BeginFlow();
        framework = ExtensibilityPointFactory.GetTestFramework(assembly);
        if (framework.GetType() == typeof(XunitTestFramework))
            framework = new StableFramework(open = new OpenRun());

        reader = new CaseReader(new UnitReader(assembly, IsStandard), settings);
        pipeline = Pipeline.Start(assembly, framework, diagnostics);
        discoverer = framework.GetDiscoverer(assembly);
        executor = new(() => framework.GetExecutor(assembly));
    }

    public string Framework => FrameworkText.NameOf("xUnit.net v3", typeof(XunitTestFramework).Assembly);

    /// <summary>False under a framework of the user's own, which gets a call for each piece.</summary>
    public bool IsStandard => open is not null;

    public bool HasAssemblyFixture => (IsStandard && ExtensibilityPointFactory.GetAssemblyFixtureTypes(assembly).Count > 0) || Pipeline.Exists(assembly);

    public IEnumerable<FoundTest> Find(IReadOnlyCollection<string>? classes)
    {
        BeginFlow();
        var types = classes?.Select(name => assembly.GetType(name)).OfType<Type>().ToArray();
        var found = new List<ITestCase>();
        Wait(discoverer.Find(Take, EngineOptions.ForDiscovery(settings), types));
        return found.Select(reader.Read);

        // Nothing here may fail: the framework calls it where an exception ends the process.
        ValueTask<bool> Take(ITestCase testCase)
        {
            found.Add(testCase);
            return new(true);
        }
    }

    public void Run(IReadOnlyList<FoundTest> tests, int threads, TestLedger ledger)
    {
        var sink = SinkFor(ledger, tests);
        BeginFlow();
        if (open is null)
            Begin(executor.Value, tests, sink, threads).GetAwaiter().GetResult();
        else if (!open.IsOpen && tests.All(test => test.SkipReason is not null))
            RunAside(tests, sink, threads);
        else
            open.Run(new OpenPiece(tests, threads), sink, all => Begin(executor.Value, tests, all, threads));
    }

    public void Close(TestLedger ledger)
    {
        open?.Close(SinkFor(ledger, []));
        pipeline?.Stop();
        if (framework is IAsyncDisposable disposable)
            Wait(disposable.DisposeAsync());
    }

    RunSink SinkFor(TestLedger ledger, IReadOnlyList<FoundTest> tests) => new(ledger, new ResultReader(settings), tests);

    // A run that is opened by tests which are all skipped never creates its assembly fixtures, not for later tests either.
    void RunAside(IReadOnlyList<FoundTest> tests, RunSink sink, int threads)
    {
        var aside = new OpenRun();
        aside.Run(new OpenPiece(tests, threads), sink, all => Begin(new StableFramework(aside).GetExecutor(assembly), tests, all, threads));
        aside.Close(sink);
    }

    Task Begin(ITestFrameworkExecutor target, IReadOnlyList<FoundTest> tests, IMessageSink sink, int threads) =>
        target.RunTestCases([.. tests.Select(test => (ITestCase)test.Handle)], sink, EngineOptions.ForRun(settings, threads)).AsTask();

    // What this sets belongs to the flow of the calling thread, and the framework asks for it everywhere.
    void BeginFlow() => TestContext.SetForInitialization(diagnostics, diagnosticMessages: true, settings.InternalDiagnosticMessages);

    static void Wait(ValueTask task) => task.AsTask().GetAwaiter().GetResult();
}
