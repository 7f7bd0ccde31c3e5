using System.Globalization;
using Muster.Storage.LastRun;

namespace Muster.Doctor;

/// <summary>What fixtures of assembly scope cost in each worker.</summary>
static class FixtureCosts
{
    // The first call of a framework takes some tenths of a second whatever it sets up.
    const double LeastMs = 1000;

    /// <summary>A sentence for each module that has something to say.</summary>
    public static IEnumerable<string> Of(RecordedRun run)
    {
        foreach (var (index, module) in run.Modules.Index())
        {
            // Each call of an app is a session with all its set-up: what that takes is no matter of workers.
            if (run.Units.Any(unit => unit.Module == index && unit.Backend.EndsWith("mtp", StringComparison.Ordinal)))
                continue;

            var hosts = run.Hosts.Where(host => host.Module == index && host.FixtureMs is not null).ToList();
            if (hosts.Count == 0 || hosts.Average(host => host.FixtureMs!.Value) is var ms && ms < LeastMs)
                continue;

            var workers = hosts.Count == 1 ? "the one worker" : $"each of {hosts.Count} workers";
            var advice = hosts.Count == 1 ? "" : " Fewer workers for it, or a set-up that they share, may be faster.";
            yield return string.Create(CultureInfo.InvariantCulture, $"{NameOf(run, index)} of {module.Name} cost about {ms / 1000:0.0} s in {workers}.{advice}");
        }
    }

    static string NameOf(RecordedRun run, int module) => run.Units.FirstOrDefault(unit => unit.Module == module)?.Backend.Split('/')[0] switch
    {
        "nunit" => "The root SetUpFixture",
        "vstest" or "mstest" => "AssemblyInitialize",
        _ => "The assembly fixture",
    };
}
