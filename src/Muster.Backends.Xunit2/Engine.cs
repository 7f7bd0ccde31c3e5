using System.Reflection;
using Muster.Backends.XunitCommon;
using Muster.Hosting;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Muster.Backends.Xunit2;

/// <summary>The framework of the module, the user's own where the assembly names one, with its discoverer and executor.</summary>
sealed class Engine : IXunitEngine, IDisposable
{
    readonly TestFrameworkProxy framework;
    readonly Lazy<ITestFrameworkExecutor> executor;
    readonly RunnerSettings settings;
    // One for all calls: it knows the collections, which must be the same objects for all their classes.
    readonly ITestFrameworkDiscoverer discoverer;
    readonly CaseReader reader;

    public Engine(Assembly assembly, RunnerSettings settings, DiagnosticLog log)
    {
        this.settings = settings;
        var info = Reflector.Wrap(assembly);
        framework = new TestFrameworkProxy(info, new NoSourceInformation(), new DiagnosticSink(log));
        discoverer = framework.GetDiscoverer(info);
        executor = new(() => framework.GetExecutor(assembly.GetName()));
        reader = new CaseReader(new UnitReader(assembly, IsStandard));
    }

    public string Framework => FrameworkText.NameOf("xUnit.net v2", typeof(XunitTestFramework).Assembly);

    public bool IsStandard => framework.InnerTestFramework.GetType() == typeof(XunitTestFramework);

    public bool HasAssemblyFixture => false;

    public IEnumerable<FoundTest> Find(IReadOnlyCollection<string>? classes)
    {
        var options = EngineOptions.ForDiscovery(settings);
        var found = classes is null
            ? Collect(sink => discoverer.Find(false, sink, options))
            : classes.SelectMany(name => Collect(sink => discoverer.Find(name, false, sink, options)));
        return found.Select(reader.Read);
    }

    public void Run(IReadOnlyList<FoundTest> tests, int threads, TestLedger ledger)
    {
        var sink = new RunSink(ledger, tests);
        executor.Value.RunTests(tests.Select(test => (ITestCase)test.Handle), sink, EngineOptions.ForRun(settings, threads));
        sink.Wait();
    }

    public void Close(TestLedger ledger) => Dispose();

    public void Dispose() => QuietDispose.Of(framework);

    static IReadOnlyList<ITestCase> Collect(Action<IMessageSink> find)
    {
        var sink = new DiscoverySink();
        find(sink);
        return sink.Wait();
    }

    sealed class NoSourceInformation : ISourceInformationProvider
    {
        public ISourceInformation GetSourceInformation(ITestCase testCase) => new SourceInformation();

        public void Dispose() { }
    }
}
