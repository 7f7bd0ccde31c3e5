using Muster.Model;

namespace Muster.Scheduling;

/// <summary>Durations of earlier runs, and guesses from them: a test's own, else the mean of its class, else of its module, else unknown.</summary>
public sealed class Estimates
{
    readonly Dictionary<(string Module, TestId Test), double> tests = [];
    readonly Means<(string Module, string Class)> classes = new();
    readonly Means<string> modules = new();

    /// <summary>Reads the records; of several for one test the last counts.</summary>
    public Estimates(IEnumerable<RecordedDuration> recorded)
    {
        foreach (var entry in recorded) tests[(entry.Module, entry.Test)] = Add(entry);
    }

    /// <summary>The guess for one test.</summary>
    public Estimate Of(string module, string className, TestId test)
    {
        var known = tests.TryGetValue((module, test), out var own) ? own : classes.Of((module, className)) ?? modules.Of(module);
        return known is { } ms ? new Estimate(ms, true) : Estimate.Unknown;
    }

    double Add(RecordedDuration entry)
    {
        var ms = Math.Max(0, entry.Ms);
        classes.Add((entry.Module, entry.Class), ms);
        modules.Add(entry.Module, ms);
        return ms;
    }
}
