using Muster.Hosting;
using Muster.Model;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;

namespace Muster.Backends.NUnit;

/// <summary>Drives NUnit 3.13 and later without its adapter: the assembly is loaded once, and each run picks from what was loaded.</summary>
public sealed class NUnitBackend : IBackend
{
    const int NewestGeneration = 5;

    readonly HostedModule module;
    readonly NUnitTestAssemblyRunner runner = new(new DefaultTestAssemblyBuilder());
    readonly EngineStop stop;
    readonly NUnitSettings settings;
    readonly Dictionary<string, object> engineSettings;
    LoadedAssembly? loaded;

    /// <exception cref="ModuleException">The run settings cannot be read.</exception>
    public NUnitBackend(HostedModule module, string name)
    {
        this.module = module;
        Name = name;
        stop = new EngineStop(runner);
        settings = NUnitSettings.Read(module.RunSettings);
        engineSettings = settings.ForEngine(module);
    }

    /// <inheritdoc />
    public string Name { get; }

    /// <inheritdoc />
    public string? Doubt => settings.Doubt ?? (ModuleSurvey.Generation > NewestGeneration ? $"Muster does not know NUnit {ModuleSurvey.Version}." : null);

    /// <inheritdoc />
    public bool ListsWholeModule => true;

    /// <inheritdoc />
    public bool TellsOutput => true;

    /// <inheritdoc />
    public void Discover(IReadOnlyCollection<string>? classes, Action<FoundTest> found)
    {
        var listing = new Listing(Loaded, settings);
        foreach (var test in Loaded.Tests)
            found(listing.Describe(test));
    }

    /// <inheritdoc />
    public ModuleTraits Describe() => new ModuleSurvey(Loaded, settings).Describe();

    /// <inheritdoc />
    public void Run(IReadOnlyList<FoundTest> tests, int threads, ITestSink sink, CancellationToken stopStarting)
    {
        if (stopStarting.IsCancellationRequested)
            return;

        foreach (var fixture in Loaded.KeptFixtures)
            fixture.BeforeRun();

        settings.SetWorkers(engineSettings, threads);
        RunListener? listener = null;
        var live = sink.WantsOutput ? new LiveResults(runner, (id, text) => listener?.Print(id, text)) : null;
        listener = new RunListener(tests, sink, settings, live, () => StopIfAsked(stopStarting));
        using (stopStarting.Register(stop.Request))
            runner.Run(listener, new SelectedTests(tests.Select(test => (ITest)test.Handle)));
    }

    /// <inheritdoc />
    public void Close(ITestSink sink)
    {
        if (loaded is null)
            return;

        foreach (var fixture in loaded.KeptFixtures.Reverse())
            fixture.TearDown(sink);
    }

    LoadedAssembly Loaded => loaded ??= LoadedAssembly.Load(runner, module, engineSettings);

    // A request that comes before the engine has begun is lost on it, so each start asks again.
    void StopIfAsked(CancellationToken stopStarting)
    {
        if (stopStarting.IsCancellationRequested)
            stop.Request();
    }
}
