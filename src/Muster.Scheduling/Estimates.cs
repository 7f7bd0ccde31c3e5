using System.Runtime.InteropServices;
using Muster.Model;

namespace Muster.Scheduling;

/// <summary>Durations of earlier runs, and guesses from them: a test's own, else the mean of its class, else of its module, else unknown.</summary>
public sealed class Estimates
{
    readonly Dictionary<(string Module, TestId Test), double> tests = [];
    readonly Dictionary<(string Module, string Class), Mean> classes = [];
    readonly Dictionary<string, Mean> modules = [];

    /// <summary>Reads the records; of several for one test the last counts.</summary>
    public Estimates(IEnumerable<RecordedDuration> recorded)
    {
        foreach (var entry in recorded) tests[(entry.Module, entry.Test)] = Add(entry);
    }

    /// <summary>The guess for one test.</summary>
    public Estimate Of(string module, string className, TestId test)
    {
        if (tests.TryGetValue((module, test), out var ms)) return new Estimate(ms, true);
        if (classes.TryGetValue((module, className), out var ofClass)) return new Estimate(ofClass.Ms, true);
        if (modules.TryGetValue(module, out var ofModule)) return new Estimate(ofModule.Ms, true);
        return Estimate.Unknown;
    }

    double Add(RecordedDuration entry)
    {
        var ms = Math.Max(0, entry.Ms);
        CollectionsMarshal.GetValueRefOrAddDefault(classes, (entry.Module, entry.Class), out _).Add(ms);
        CollectionsMarshal.GetValueRefOrAddDefault(modules, entry.Module, out _).Add(ms);
        return ms;
    }

    struct Mean
    {
        double sum;
        int count;

        readonly public double Ms => sum / count;

        public void Add(double ms)
        {
            sum += ms;
            count++;
        }
    }
}
