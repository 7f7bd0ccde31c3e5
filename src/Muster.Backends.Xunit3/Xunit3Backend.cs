using System.Reflection;
using Muster.Backends.XunitCommon;
using Muster.Hosting;
using Muster.Model;
using Xunit.v3;

namespace Muster.Backends.Xunit3;

/// <summary>Drives the engine of xUnit.net v3, 2.0.3 and later.</summary>
public sealed class Xunit3Backend : IBackend
{
    readonly HostedModule module;
    readonly RunnerSettings settings;
    readonly DiagnosticLog log;
    readonly HashSet<string> units = [];
    readonly Lazy<Engine> engine;
    readonly Lazy<CaseReader> reader;

    public Xunit3Backend(HostedModule module, string name)
    {
        this.module = module;
        Name = name;
        settings = new RunnerSettings(module);
        log = new DiagnosticLog(settings);
        engine = new(() => new Engine(module.Assembly.Value, settings, log));
        reader = new(() => new CaseReader(new UnitReader(module.Assembly.Value, engine.Value.IsStandard), settings));
    }

    public string Name { get; }

    public string? Doubt => settings.Doubt;

    public bool ListsWholeModule => false;

    public bool TellsOutput => true;

    public void Discover(IReadOnlyCollection<string>? classes, Action<FoundTest> found) => Explain(() =>
    {
        foreach (var testCase in engine.Value.Find(classes))
        {
            var test = reader.Value.Read(testCase);
            units.Add(test.Unit);
            found(test);
        }
    });

    public ModuleTraits Describe()
    {
        var traits = new ModuleTraits();
        Explain(() => traits = Read(module.Assembly.Value, engine.Value));
        return traits;
    }

    public void Run(IReadOnlyList<FoundTest> tests, int threads, ITestSink sink, CancellationToken stopStarting) => Explain(() =>
    {
        var ledger = new TestLedger(sink, settings, stopStarting);
        engine.Value.Run(tests, SinkFor(ledger, tests), threads == 0 ? Parallelism : threads);
        ledger.Close(tests);
    });

    public void Close(ITestSink sink)
    {
        if (engine.IsValueCreated)
            Explain(() => engine.Value.Close(SinkFor(new TestLedger(sink, settings, CancellationToken.None), [])));
    }

    RunSink SinkFor(TestLedger ledger, IReadOnlyList<FoundTest> tests) => new(ledger, new ResultReader(settings), tests);

    ModuleTraits Read(Assembly assembly, Engine open) => new()
    {
        Frameworks = [FrameworkText.NameOf("xUnit.net v3", typeof(XunitTestFramework).Assembly)],
        // What a framework of the user's own sets up for a run, it sets up for every call.
        FixturePerCall = !open.IsStandard,
        FixturePerHost = (open.IsStandard && ExtensibilityPointFactory.GetAssemblyFixtureTypes(assembly).Count > 0) || Pipeline.Exists(assembly),
        Parallelism = Parallelism,
        Notices = [.. settings.Notices, .. log.Notices],
    };

    int Parallelism => new AssemblyMarks(module.Assembly.Value).Parallelism(settings, units.Count);

    void Explain(Action body) => FrameworkText.Explain(module, "2.0.3 to 4.0", body);
}
