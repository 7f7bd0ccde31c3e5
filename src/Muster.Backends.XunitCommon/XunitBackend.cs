using Muster.Hosting;
using Muster.Model;

namespace Muster.Backends.XunitCommon;

/// <summary>What is the same in all versions of xUnit.net: the settings, the marks of the assembly, and what to say of a version that is not known.</summary>
public abstract class XunitBackend : IBackend
{
    readonly HostedModule module;
    readonly string versions;
    readonly RunnerSettings settings;
    readonly DiagnosticLog log;
    readonly HashSet<string> units = [];
    readonly Lazy<IXunitEngine> engine;

    private protected XunitBackend(HostedModule module, string name, string versions, Func<RunnerSettings, DiagnosticLog, IXunitEngine> open)
    {
        this.module = module;
        this.versions = versions;
        Name = name;
        settings = new RunnerSettings(module);
        log = new DiagnosticLog(settings);
        engine = new(() => open(settings, log));
    }

    public string Name { get; }

    public string? Doubt => settings.Doubt;

    public bool ListsWholeModule => false;

    public bool TellsOutput => true;

    public void Discover(IReadOnlyCollection<string>? classes, Action<FoundTest> found) => Explain(() =>
    {
        foreach (var test in engine.Value.Find(classes))
        {
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
            Explain(() => engine.Value.Close(new TestLedger(sink, settings, CancellationToken.None)));
    }

    ModuleTraits Read(IXunitEngine open) => new()
    {
        Frameworks = [open.Framework],
        // What a framework of the user's own sets up for a run, it sets up for every call.
        FixturePerCall = !open.IsStandard,
        FixturePerHost = open.HasAssemblyFixture,
        Parallelism = Parallelism,
        Notices = [.. settings.Notices, .. log.Notices],
    };

    int Parallelism => new AssemblyMarks(module.Assembly.Value).Parallelism(settings, units.Count);

    void Explain(Action body) => FrameworkText.Explain(module, versions, body);
}
