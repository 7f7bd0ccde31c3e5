using Muster.Selection;
using Muster.Session;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>Runs over fake hosts, one after another in one root.</summary>
public abstract class PlayedSession : IDisposable
{
    private protected TempFolder Root { get; } = new();

    private protected static TestSelection LastFailed => TestSelection.All with { LastFailed = true };

    public void Dispose()
    {
        Root.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected static TestSelection Only(string className) => new() { Selectors = [Selector.Class(className)] };

    private protected static string Name(Model.TestResult result) => $"{result.Module.Name} {result.Case.Method}";

    private protected static IEnumerable<string> Names(RunLog log) => log.Results.Select(Name).Order(StringComparer.Ordinal);

    private protected RunLog Play(params FakeModule[] modules) => Run(modules).Play().Check();

    private protected RunLog Play(FakeModule[] modules, TestSelection selection, Func<RunOptions, RunOptions>? with = null) => Run(modules, selection, with).Play().Check();

    private protected SimulatedRun Run(FakeModule[] modules, TestSelection selection, Func<RunOptions, RunOptions>? with = null) =>
        Run(modules, options => with is null ? options with { Selection = selection } : with(options with { Selection = selection }));

    private protected SimulatedRun Run(FakeModule[] modules, Func<RunOptions, RunOptions>? with = null)
    {
        var options = Options(modules);
        return new SimulatedRun { Modules = modules, Options = with?.Invoke(options) ?? options };
    }

    private protected static void CopyMemory(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private protected RunOptions Options(FakeModule[] modules) => new()
    {
        Modules = [.. modules.Select(m => m.Module)],
        Root = Root.Path,
        DotnetPath = "dotnet",
        HostFolder = "/nowhere",
        Slots = 4,
        TestTimeout = TimeSpan.FromSeconds(2),
    };
}
