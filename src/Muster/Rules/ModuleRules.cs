using Muster.Model;

namespace Muster.Rules;

/// <summary>What holds for one module of a run and for its tests: the rules that are for it, and beneath them what holds for all.</summary>
sealed class ModuleRules
{
    readonly IReadOnlyList<TestRule> ofTests;
    readonly TimeSpan? limit;

    /// <param name="options">For what holds for all.</param>
    /// <param name="rules">Those for the module, in order, with their place among all.</param>
    /// <param name="shared">What the module's tests need beside what their rules say: batons.</param>
    public ModuleRules(Session.RunOptions options, IReadOnlyList<TestRule> rules, IReadOnlyList<string> shared)
    {
        Shared = shared;
        ofTests = [.. rules.Where(rule => rule.Rule.Filter is not null || rule.Rule.Timeout is not null)];
        limit = options.TestTimeout;
        var ofAll = rules.Where(rule => rule.Rule.Filter is null).Select(rule => rule.Rule).ToList();
        Serial = ofAll.LastOrDefault(rule => rule.Serial is not null)?.Serial ?? false;
        CopyOutput = ofAll.LastOrDefault(rule => rule.CopyOutput is not null)?.CopyOutput ?? options.CopyOutput;
        Threads = ofAll.LastOrDefault(rule => rule.Threads is not null)?.Threads ?? options.Threads;
        var variables = new Dictionary<string, string>(options.Environment);
        foreach (var (name, value) in ofAll.SelectMany(rule => rule.Environment))
            variables[name] = value;
        Environment = variables;
    }

    /// <summary>One host at a time, and one test at a time in it.</summary>
    public bool Serial { get; }

    /// <summary>Each host runs from a copy of the output folder.</summary>
    public bool CopyOutput { get; }

    /// <summary>As <see cref="Session.RunOptions.Threads"/>.</summary>
    public int Threads { get; }

    /// <summary>Variables for its hosts.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    IReadOnlyList<string> Shared { get; }

    /// <summary>How long the test may run; null for no limit.</summary>
    public TimeSpan? LimitOf(TestCase test)
    {
        var last = ofTests.LastOrDefault(rule => rule.Rule.Timeout is not null && rule.IsFor(test))?.Rule.Timeout ?? limit;
        return last == Timeout.InfiniteTimeSpan ? null : last;
    }

    /// <summary>What the test needs to run: of those that need the same, one runs at a time. Each rule has its own; <c>serial: false</c> takes back what earlier ones said.</summary>
    public IReadOnlyList<string> BatonsOf(TestCase test)
    {
        var needed = Shared;
        foreach (var rule in ofTests)
        {
            if (rule.Rule.Filter is not null && rule.Rule.Serial is { } serial && rule.IsFor(test))
                needed = serial ? [.. needed, rule.Baton] : Shared;
        }

        return needed;
    }
}
