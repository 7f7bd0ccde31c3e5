using System.Globalization;
using Muster.Storage.LastRun;

namespace Muster.Doctor;

/// <summary>Did processors stand idle, and would more workers have used them?</summary>
static class Idleness
{
    /// <summary>Of a short run most is the start of processes, and nothing is to be gained.</summary>
    const double ShortestMs = 3000;

    const double Busy = 0.6;

    /// <summary>Less than this much of the time, or it is not worth a sentence.</summary>
    const double WorthIt = 0.8;

    static readonly int[] Numbers = [1, 2, 4, 8, 16, 32];

    /// <summary>A sentence; null if there is nothing to say.</summary>
    public static string? Of(RecordedRun run)
    {
        var used = run.Hosts.Sum(host => host.CpuMs ?? 0);
        if (run.WallMs < ShortestMs || run.Cores < 1 || used <= 0 || run.Hosts.Any(host => host.CpuMs is null))
            return null;

        var share = used / (run.WallMs * run.Cores);
        if (share > Busy)
            return null;

        var seen = string.Create(CultureInfo.InvariantCulture, $"{(run.Cores == 1 ? "The processor" : $"The {run.Cores} processors")} stood idle for {(1 - share) * 100:0} % of the run: the tests mostly wait.");
        return Better(run, used) is { } better
            ? string.Create(CultureInfo.InvariantCulture, $"{seen} Try -n {better.Workers}: about {better.Ms / 1000:0} s instead of {run.WallMs / 1000:0} s.")
            : Longest(run) is { } longest ? $"{seen} More workers would not help: {longest}." : null;
    }

    static (int Workers, double Ms)? Better(RecordedRun run, double used)
    {
        var forecast = new RunForecast(run);
        var now = run.Dist == "no" ? run.Tests.Sum(test => test.Ms) : forecast.WallMs(run.Slots);
        if (now <= 0)
            return null;

        // Simulated against simulated, so that what the simulation leaves out weighs on both; and no run takes less than its processor time.
        var tried = Numbers.Where(number => number > run.Slots || run.Dist == "no").Select(number => (Workers: number, Ms: Math.Max(run.WallMs * forecast.WallMs(number) / now, used / run.Cores))).ToList();
        if (tried.Count == 0)
            return null;

        var best = tried.Min(number => number.Ms);
        var chosen = tried.First(number => number.Ms <= best * 1.1);
        return chosen.Ms <= run.WallMs * WorthIt ? chosen : null;
    }

    static string? Longest(RecordedRun run)
    {
        var unit = run.Tests.Where(test => !run.Units[test.Unit].Splittable).GroupBy(test => test.Unit).MaxBy(tests => tests.Sum(test => test.Ms));
        var ms = unit?.Sum(test => test.Ms) ?? 0;
        return ms > run.WallMs / 2 ? string.Create(CultureInfo.InvariantCulture, $"{run.Units[unit!.Key].Key} stays together and takes {ms / 1000:0.#} s of {run.WallMs / 1000:0.#} s") : null;
    }
}
