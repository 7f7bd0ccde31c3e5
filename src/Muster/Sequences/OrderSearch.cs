using Muster.Model;

namespace Muster.Sequences;

/// <summary>Finds the tests that make another one fail when they run before it in the same process.</summary>
/// <param name="sequence">Ends with the test; all before it is suspected.</param>
/// <param name="probe">Runs a sequence in a fresh process and tells of its last test.</param>
/// <param name="say">Takes a line for the user after each probe.</param>
/// <param name="most">So many probes for the search at most; those that confirm come beside.</param>
sealed class OrderSearch(Sequence sequence, Func<Sequence, Task<Probe>> probe, Action<string> say, int most = 100)
{
    /// <summary>What fails once of so many times is not steady.</summary>
    const int Repeats = 3;

    readonly NamedTest target = sequence.Tests.Last();
    readonly HashSet<TestId> broken = [];
    string? message;
    bool stopped;

    /// <summary>Looks for them.</summary>
    public async Task<OrderVerdict> FindAsync()
    {
        var alone = await TryAsync([], "alone");
        if (stopped)
            return Verdict(OrderVerdictKind.Stopped, []);
        if (alone.Outcome is ProbeOutcome.Skipped or ProbeOutcome.Broken)
            return Verdict(OrderVerdictKind.CannotTell, []) with { Message = alone.Message };
        if (alone.Outcome == ProbeOutcome.Fails)
            return await RepeatAsync([], 1, "alone", OrderVerdictKind.FailsAlone, OrderVerdictKind.UnsteadyAlone);

        NamedTest[] all = [.. sequence.Tests.Where(test => test != target)];
        var whole = all.Length == 0 ? alone : await TryAsync(all, $"after {CountText.Of(all.Length, "test")}");
        if (stopped)
            return Verdict(OrderVerdictKind.Stopped, []);
        if (whole.Outcome != ProbeOutcome.Fails)
            return await NotAtOnceAsync(all, whole);

        // Inside a class the framework's own order holds: what ran later than the test has no part in it.
        return await NarrowAsync([.. all.Where(test => whole.Before.Contains(test.Id))]);
    }

    async Task<OrderVerdict> NotAtOnceAsync(NamedTest[] all, Probe whole)
    {
        if (whole.Outcome != ProbeOutcome.Passes)
            return Verdict(OrderVerdictKind.CannotTell, all) with { Message = whole.Message };

        return all.Length == 0
            ? Verdict(OrderVerdictKind.NeverFails, all)
            : await RepeatAsync(all, 0, $"after {CountText.Of(all.Length, "test")}", OrderVerdictKind.Unsteady, OrderVerdictKind.Unsteady);
    }

    async Task<OrderVerdict> NarrowAsync(NamedTest[] suspects)
    {
        var culprits = new Culprits(async part => (await TryAsync([.. part.Select(i => suspects[i])], $"after {part.Count} of {CountText.Of(suspects.Length, "test")}")).Outcome == ProbeOutcome.Fails, most);
        var search = await culprits.FindAsync(suspects.Length);
        NamedTest[] found = [.. search.Select(i => suspects[i])];
        if (stopped)
            return Verdict(OrderVerdictKind.Stopped, found);

        var verdict = await RepeatAsync(found, 1, $"after {Names(found)}", culprits.Exhausted ? OrderVerdictKind.FoundMany : OrderVerdictKind.Found, OrderVerdictKind.Unsteady);
        if (verdict.Kind == OrderVerdictKind.Unsteady || stopped)
            return verdict;

        var alone = await TryAsync([], "alone again");
        return stopped ? Verdict(OrderVerdictKind.Stopped, found)
            : alone.Outcome == ProbeOutcome.Fails ? Verdict(OrderVerdictKind.UnsteadyAlone, []) with { Failed = 1, Tries = 2 }
            : verdict;
    }

    /// <summary>Tries the same as often as it takes to call it steady.</summary>
    async Task<OrderVerdict> RepeatAsync(NamedTest[] before, int failed, string words, OrderVerdictKind steady, OrderVerdictKind unsteady)
    {
        for (var i = 1; i < Repeats; i++)
        {
            failed += (await TryAsync(before, words + ", again")).Outcome == ProbeOutcome.Fails ? 1 : 0;
            if (stopped)
                return Verdict(OrderVerdictKind.Stopped, steady is OrderVerdictKind.Found or OrderVerdictKind.FoundMany ? before : []);
        }

        var kind = failed == Repeats ? steady : failed == 0 ? OrderVerdictKind.NeverFails : unsteady;
        return Verdict(kind, before) with { Failed = failed, Tries = Repeats };
    }

    /// <summary>Runs the test after some of the others. One that ends the process each time is left out from then on.</summary>
    async Task<Probe> TryAsync(IReadOnlyCollection<NamedTest> before, string words)
    {
        while (!stopped)
        {
            var result = await probe(sequence.Only(before.Where(test => !broken.Contains(test.Id)).Append(target).ToHashSet()));
            stopped = result.Outcome == ProbeOutcome.Stopped;
            message = result.Outcome == ProbeOutcome.Fails ? result.Message : message;
            var breakers = result.Breakers.Where(id => before.Any(test => test.Id == id) && broken.Add(id)).ToHashSet();
            say($"{words}: {Word(result)}");
            if (result.Outcome != ProbeOutcome.Broken || breakers.Count == 0)
                return result;

            say($"left out from now on, for it ended the process: {Names([.. before.Where(test => breakers.Contains(test.Id))])}");
        }

        return new Probe(ProbeOutcome.Stopped, null);
    }

    OrderVerdict Verdict(OrderVerdictKind kind, NamedTest[] before) => new(kind, sequence.Only(before.Where(test => !broken.Contains(test.Id)).ToHashSet()), message);

    static string Word(Probe result) => result.Outcome switch
    {
        ProbeOutcome.Passes => "passes",
        ProbeOutcome.Fails => "fails",
        ProbeOutcome.Skipped => "is skipped",
        ProbeOutcome.Stopped => "stopped",
        _ => $"did not come to it: {result.Message}",
    };

    static string Names(IReadOnlyList<NamedTest> tests) => tests.Count <= 2 ? string.Join(" and ", tests) : CountText.Of(tests.Count, "test");
}
