using Xunit;

namespace Muster.AcceptanceTests;

public sealed class ControllerDeath
{
    [Theory, MemberData(nameof(SampleOutcomes.MainProjects), MemberType = typeof(SampleOutcomes))]
    public async Task A_killed_tool_takes_hosts_children_and_folders_with_it(string project)
    {
        // A worker for each class: the orphan must not wait behind what never ends.
        using var tool = ToolRun.Start(Repository.Sample(project), "hangs,orphans", "-n", "2", "--filter", "FullyQualifiedName~Hangs.HangBusy|FullyQualifiedName~Hangs.Orphan", "--dist", "loadscope");
        await Eventually.IsAsync(() => RunProcesses.Of(tool).Any(p => p.Command.StartsWith("sleep", StringComparison.Ordinal)), () => $"the orphan is there; muster said:\n{tool.Output}");

        tool.Signal("KILL");
        await tool.EndAsync();

        await Leavings.AssertNoneAsync(tool);
    }
}
