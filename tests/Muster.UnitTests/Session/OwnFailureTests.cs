using Muster.Model;
using Muster.Model.Events;
using Muster.Session;
using Muster.UnitTests.Session.Simulation;

namespace Muster.UnitTests.Session;

public sealed class OwnFailureTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_defect_of_muster_ends_the_run_with_words_and_a_summary()
    {
        var events = new List<SessionEvent>();
        var options = new RunOptions { Modules = [SuiteMaker.Module(0, true, [Deed.Pass]).Module], Root = folder.Path, DotnetPath = "/nowhere/dotnet", HostFolder = folder.Path };

        await new TestSession(options).RunAsync(e =>
        {
            var first = e is SessionEvent.ProblemFound && !events.OfType<SessionEvent.ProblemFound>().Any();
            events.Add(e);
            if (first)
                throw new InvalidOperationException("a defect");
        });

        Assert.Equal((int)ExitCode.TestsLost, Assert.IsType<SessionEvent.RunEnded>(events[^1]).Summary.ExitCode);
        Assert.Contains("Muster itself failed: System.InvalidOperationException: a defect", events.OfType<SessionEvent.ProblemFound>().Last().Problem.Message, StringComparison.Ordinal);
    }
}
