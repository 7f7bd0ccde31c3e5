using System.Globalization;
using Muster.Backends.XunitCommon;
using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>How many tests an app runs at once, where its framework has options for that: xUnit.net v3. With others it is the app's own business.</summary>
sealed class AppThreads(HostedModule module, string backend)
{
    public bool CanBeTold { get; } = backend.StartsWith("xunit3", StringComparison.Ordinal);

    /// <summary>How many the app would run at once by itself; 1 where that is unknown.</summary>
    /// <param name="units">How many collections there are.</param>
    public int Parallelism(int units) => CanBeTold ? new AssemblyMarks(module.Assembly.Value).Parallelism(new RunnerSettings(module), units) : 1;

    /// <param name="threads">As a backend is told it: 0 is what the app does by itself.</param>
    public IReadOnlyList<string> Arguments(int threads) => (CanBeTold, threads) switch
    {
        (false, _) or (_, 0) => [],
        (_, 1) => ["--parallel", "none"],
        _ => ["--max-threads", threads.ToString(CultureInfo.InvariantCulture)],
    };
}
