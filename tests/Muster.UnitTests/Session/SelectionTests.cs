using Muster.Model;
using Muster.Model.Events;
using Muster.Selection;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

/// <summary>What a run takes of the tests that there are by their names.</summary>
public sealed class SelectionTests : PlayedSession
{
    [Fact]
    public void What_matches_nothing_is_said_and_the_exit_code_is_8()
    {
        var log = Play([SuiteMaker.Module(0, false, [Deed.Pass])], new TestSelection { Selectors = [Selector.Test("U0T9")] });

        Assert.Equal((int)ExitCode.NoTests, log.Summary.ExitCode);
        Assert.Contains("--test U0T9 matches no test; did you mean U0T0?", log.Notices);
    }

    [Fact]
    public void Part_of_what_was_asked_for_is_run_and_the_rest_is_said()
    {
        var log = Play([SuiteMaker.Module(0, false, [Deed.Pass, Deed.Pass])], new TestSelection { Selectors = [Selector.Test("U0T1"), Selector.Test("Nowhere")] });

        Assert.Equal(["M0 U0T1"], Names(log));
        Assert.Equal("--test Nowhere matches no test.", Assert.Single(log.Notices));
        Assert.Equal(0, log.Summary.ExitCode);
    }

    [Fact]
    public void A_list_honours_what_a_run_would()
    {
        FakeModule[] suite = [SuiteMaker.Module(0, false, [Deed.Pass, Deed.Fail])];
        Play(suite, TestSelection.All);

        var log = Run(suite, LastFailed, o => o with { ListOnly = true }).Play();

        Assert.Equal(["U0T1"], log.Of<SessionEvent.ModuleListed>().SelectMany(listed => listed.Planned).Select(test => test.Method));
        Assert.Equal(["M0 U0T1"], Names(Play(suite, LastFailed)));
    }
}
