using Muster.Model;
using Muster.Sequences;

namespace Muster.UnitTests.Sequences;

/// <summary>What is found out of a test that fails after others, with processes that are played.</summary>
public class OrderSearchTests
{
    readonly List<string> said = [];
    int probes;

    [Fact]
    public async Task One_that_leaves_something_behind_is_found()
    {
        var verdict = await SearchAsync(before => before.Contains("b"), "a", "b", "c", "d");
        Assert.Equal((OrderVerdictKind.Found, "b", 3, 3), (verdict.Kind, Culprits(verdict), verdict.Failed, verdict.Tries));
        Assert.Equal("it was not fresh", verdict.Message);
    }

    [Fact]
    public async Task Two_that_are_needed_together_are_found_in_their_order()
    {
        var verdict = await SearchAsync(before => before.Contains("b") && before.Contains("e"), "a", "b", "c", "d", "e", "f");
        Assert.Equal((OrderVerdictKind.Found, "b e"), (verdict.Kind, Culprits(verdict)));
    }

    [Fact]
    public async Task Who_fails_alone_too_has_no_culprit()
    {
        var verdict = await SearchAsync(_ => true, "a", "b");
        Assert.Equal((OrderVerdictKind.FailsAlone, "", 3), (verdict.Kind, Culprits(verdict), probes));
    }

    [Fact]
    public async Task Who_passes_after_all_others_has_none_either()
    {
        var verdict = await SearchAsync(_ => false, "a", "b");
        Assert.Equal((OrderVerdictKind.NeverFails, 4), (verdict.Kind, probes));
    }

    [Fact]
    public async Task Before_which_nothing_ran_is_no_matter_of_order() => Assert.Equal(OrderVerdictKind.NeverFails, (await SearchAsync(_ => false)).Kind);

    [Fact]
    public async Task Who_fails_alone_now_and_then_is_not_steady()
    {
        var times = 0;
        var verdict = await SearchAsync(_ => times++ == 0, "a");
        Assert.Equal((OrderVerdictKind.UnsteadyAlone, 1, 3), (verdict.Kind, verdict.Failed, verdict.Tries));
    }

    [Fact]
    public async Task Who_fails_after_the_same_test_now_and_then_is_not_steady()
    {
        var times = 0;
        var verdict = await SearchAsync(before => before.Contains("b") && (before.Count > 1 || times++ == 0), "a", "b");
        Assert.Equal((OrderVerdictKind.Unsteady, 1, 3), (verdict.Kind, verdict.Failed, verdict.Tries));
    }

    [Fact]
    public async Task Others_that_end_the_process_are_left_out()
    {
        var verdict = await SearchAsync(before => before.Contains("d"), ["a", "b", "c", "d"], crashes: ["a", "c"]);
        Assert.Equal((OrderVerdictKind.Found, "d"), (verdict.Kind, Culprits(verdict)));
        Assert.Contains("left out from now on, for it ended the process: C.a", said);
        Assert.Contains("left out from now on, for it ended the process: C.c", said);
    }

    [Fact]
    public async Task Ctrl_C_tells_what_is_known_so_far()
    {
        var search = Search(before => before.Contains("b"), ["a", "b", "c", "d"], [], stopAfter: 3);
        var verdict = await search.FindAsync();
        Assert.Equal((OrderVerdictKind.Stopped, "a b"), (verdict.Kind, Culprits(verdict)));
        Assert.Equal(4, probes);
    }

    [Fact]
    public async Task What_its_class_runs_after_it_is_not_suspected()
    {
        var calls = new Sequence { Calls = [[Test("a"), Test("later")], [Test("x")]] };
        var search = new OrderSearch(
            calls,
            sequence =>
            {
                Assert.True(probes++ < 2 || sequence.Tests.All(test => test.Name != "later"));
                var fails = sequence.Tests.Any(test => test.Name == "a");
                return Task.FromResult(new Probe(fails ? ProbeOutcome.Fails : ProbeOutcome.Passes, "") { Before = new HashSet<TestId> { Test("a").Id } });
            },
            said.Add);
        Assert.Equal("a", Culprits(await search.FindAsync()));
    }

    [Fact]
    public async Task Whatever_leaks_is_found_whatever_crashes()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var chance = new Random(seed);
            var names = Enumerable.Range(0, chance.Next(2, 120)).Select(i => $"t{i}").ToArray();
            var guilty = names.Where(_ => chance.Next(names.Length) < 2).Append(names[chance.Next(names.Length)]).Distinct().OrderBy(name => Array.IndexOf(names, name)).ToArray();
            var crashes = names.Except(guilty).Where(_ => chance.Next(20) == 0).ToArray();
            var verdict = await Search(before => guilty.All(before.Contains), names, crashes).FindAsync();
            Assert.Equal((OrderVerdictKind.Found, string.Join(' ', guilty)), (verdict.Kind, Culprits(verdict)));
        }
    }

    Task<OrderVerdict> SearchAsync(Func<IReadOnlyCollection<string>, bool> fails, params string[] before) => Search(fails, before, []).FindAsync();

    Task<OrderVerdict> SearchAsync(Func<IReadOnlyCollection<string>, bool> fails, string[] before, string[] crashes) => Search(fails, before, crashes).FindAsync();

    OrderSearch Search(Func<IReadOnlyCollection<string>, bool> fails, string[] before, string[] crashes, int stopAfter = int.MaxValue) =>
        new(new Sequence { Calls = [.. before.Chunk(2).Select(call => call.Select(Test).ToList()), [Test("x")]] }, sequence => Task.FromResult(Probe(sequence, fails, crashes, stopAfter)), said.Add);

    Probe Probe(Sequence sequence, Func<IReadOnlyCollection<string>, bool> fails, string[] crashes, int stopAfter)
    {
        if (++probes > stopAfter)
            return new Probe(ProbeOutcome.Stopped, null);

        var tests = sequence.Tests.ToList();
        Assert.Equal("x", tests[^1].Name);
        if (tests.Find(test => crashes.Contains(test.Name)) is { } crash)
            return new Probe(ProbeOutcome.Broken, "it crashed") { Breakers = [crash.Id] };

        var names = tests.SkipLast(1).Select(test => test.Name).ToList();
        return new Probe(fails(names) ? ProbeOutcome.Fails : ProbeOutcome.Passes, "it was not fresh") { Before = tests.SkipLast(1).Select(test => test.Id).ToHashSet() };
    }

    static string Culprits(OrderVerdict verdict) => string.Join(' ', verdict.Culprits.Tests.Select(test => test.Name));

    static NamedTest Test(string name) => new(TestId.Of("M", "C", name, name, 0), "C", name, name);
}
