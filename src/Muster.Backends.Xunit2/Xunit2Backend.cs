using Muster.Backends.XunitCommon;
using Muster.Hosting;
using Muster.Model;

namespace Muster.Backends.Xunit2;

/// <summary>Drives the engine of xUnit.net v2, 2.4 and later.</summary>
public sealed class Xunit2Backend : IBackend
{
    readonly HostedModule module;
    readonly RunnerSettings settings;
    readonly DiagnosticLog log;
    readonly HashSet<string> units = [];
    readonly Lazy<Engine> engine;
    readonly Lazy<CaseReader> reader;

    public Xunit2Backend(HostedModule module, string name)
    {
        this.module = module;
        Name = name;
        settings = new RunnerSettings(module);
        log = new DiagnosticLog(settings);
        engine = new(() => new Engine(module.Assembly.Value, settings, log));
        reader = new(() => new CaseReader(new UnitReader(module.Assembly.Value, engine.Value.IsStandard)));
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
        Explain(() => traits = Read(engine.Value));
        return traits;
    }

    public void Run(IReadOnlyList<FoundTest> tests, int threads, ITestSink sink, CancellationToken stopStarting) => Explain(() =>
    {
        var ledger = new TestLedger(sink, settings, stopStarting);
        engine.Value.Run(tests, threads == 0 ? Parallelism : threads, ledger);
        ledger.Close(tests);
    });

    public void Close(ITestSink sink)
    {
        if (engine.IsValueCreated)
            engine.Value.Dispose();
    }

    ModuleTraits Read(Engine open) => new()
    {
        Frameworks = [FrameworkText.NameOf("xUnit.net v2", typeof(Xunit.Sdk.XunitTestFramework).Assembly)],
        // What a framework of the user's own sets up for a run, it sets up for every call.
        FixturePerCall = !open.IsStandard,
        Parallelism = Parallelism,
        Notices = [.. settings.Notices, .. log.Notices],
    };

    int Parallelism => new AssemblyMarks(module.Assembly.Value).Parallelism(settings, units.Count);

    void Explain(Action body) => FrameworkText.Explain(module, "2.4 to 2.9", body);
}
