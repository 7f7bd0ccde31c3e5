using Muster.BackendTests.Driving;

namespace Muster.BackendTests;

/// <summary>NUnit through the platform's bridge to its adapter, in an app with a Main of its own.</summary>
public sealed class NUnitMainTests() : AppContract("Samples.NUnit.Main", "nunit/mtp")
{
    [Fact]
    public void A_stop_in_the_midst_lets_the_call_end_and_loses_no_host()
    {
        using var host = Start(("MUSTER_SAMPLES", "hangs"));
        var tests = host.Discover().Of(Sample.Class("Hanging"));

        var piece = host.RunAndStop(tests, "Hangs");

        // This framework's app does not outlive the stop: its host stays, for what the controller may want of it.
        Assert.NotNull(piece.End);
        Assert.DoesNotContain(piece.Ends, end => end.Id == tests.Single(c => c.Method == "After").Id);
        Assert.Empty(host.Shutdown());
    }
}
