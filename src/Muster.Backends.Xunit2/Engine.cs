using System.Reflection;
using Muster.Backends.XunitCommon;
using Muster.Hosting;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Muster.Backends.Xunit2;

/// <summary>The framework of the module, the user's own where the assembly names one, with its discoverer and executor.</summary>
sealed class Engine : IDisposable
{
    readonly TestFrameworkProxy framework;
    readonly Lazy<ITestFrameworkExecutor> executor;
    readonly RunnerSettings settings;
    // One for all calls: it knows the collections, which must be the same objects for all their classes.
    readonly ITestFrameworkDiscoverer discoverer;

    public Engine(Assembly assembly, RunnerSettings settings, DiagnosticLog log)
    {
        this.settings = settings;
        var info = Reflector.Wrap(assembly);
        framework = new TestFrameworkProxy(info, new NoSourceInformation(), new DiagnosticSink(log));
        discoverer = framework.GetDiscoverer(info);
        executor = new(() => framework.GetExecutor(assembly.GetName()));
    }

    public bool IsStandard => framework.InnerTestFramework.GetType() == typeof(XunitTestFramework);

    public IEnumerable<ITestCase> Find(IReadOnlyCollection<string>? classes)
    {
        var options = EngineOptions.ForDiscovery(settings);
        if (classes is null)
            return Collect(sink => discoverer.Find(false, sink, options));

        return classes.SelectMany(name => Collect(sink => discoverer.Find(name, false, sink, options)));
    }

    public void Run(IReadOnlyList<FoundTest> tests, int threads, TestLedger ledger)
    {
        var sink = new RunSink(ledger, tests);
        executor.Value.RunTests(tests.Select(test => (ITestCase)test.Handle), sink, EngineOptions.ForRun(settings, threads));
        sink.Wait();
    }

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
