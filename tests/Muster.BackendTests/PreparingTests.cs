using Muster.BackendTests.Driving;
using Muster.Model;

namespace Muster.BackendTests;

/// <summary>What is made ready before a run, so that a debugger can be attached to what will run the tests.</summary>
public sealed class PreparingTests
{
    [Fact]
    public void The_app_that_was_prepared_is_the_one_that_runs_the_tests()
    {
        var sample = new Sample("Samples.XunitV3.Main");
        using var host = new HostUnderTest(sample.AssemblyPath);
        var test = host.Discover().One(sample.Class("Passing"), "RunsAfterMain");

        var prepared = host.Prepare(test.Backend);
        Assert.Equal(TestOutcome.Passed, Assert.Single(host.Run(test).Ends).End.Outcome);

        Assert.Equal((host.Programs[^1].Pid, false), (prepared.Program, prepared.Failed));
        Assert.Equal("Samples.XunitV3.Main", host.Programs[^1].Name);
        // The one that listed the tests had not been told to run them one after another.
        Assert.Equal(2, host.Programs.Count);
        Assert.Equal(OperatingSystem.IsLinux() ? true : null, prepared.Managed);
        Assert.Empty(host.Shutdown());
    }

    [Fact]
    public void Where_the_host_runs_the_tests_itself_there_is_nothing_to_prepare()
    {
        using var host = new HostUnderTest(new Sample("Samples.NUnit").AssemblyPath);

        Assert.Equal(new(), host.Prepare("nunit"));
        Assert.Empty(host.Programs);
    }

    [Fact]
    public void A_native_app_has_no_runtime_that_a_debugger_could_speak_to()
    {
        using var app = new PlayedApp("hear", PlayedApp.Greets, "hear");
        using var host = new HostUnderTest(app.Program);

        var prepared = host.Prepare("mtp");

        Assert.Equal((host.Programs[0].Pid, OperatingSystem.IsLinux() ? false : null), (prepared.Program, prepared.Managed));
    }

    [Fact]
    public void An_app_that_cannot_be_prepared_is_told_by_the_run_and_not_started_once_more_for_it()
    {
        using var app = new PlayedApp("echo 'wants a display'; exit 1");
        using var host = new HostUnderTest(app.Program);

        Assert.True(host.Prepare("mtp").Failed);
        var piece = host.Run(new TestCase { Id = default, Class = "C", Method = "M", Name = "M", Unit = "C", Backend = "mtp" });

        Assert.Contains("wants a display", Assert.Single(piece.End!.Fixtures));
        Assert.Single(host.Programs);
    }
}
