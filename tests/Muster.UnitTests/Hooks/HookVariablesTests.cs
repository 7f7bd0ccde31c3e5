using Muster.Hooks;
using Muster.Model.Events;
using Muster.UnitTests.Reporting;

namespace Muster.UnitTests.Hooks;

public class HookVariablesTests
{
    readonly HookVariables variables = new("run-1", 4);

    [Fact]
    public void Whatever_a_name_holds_a_variable_can_hold()
    {
        var told = variables.Of(new SessionEvent.TestsRescheduled(A.Module(), 3, "nul \0 inside" + new string('x', 100_000)) { AtMs = 0 }, HookName.Reschedule);

        Assert.Equal((8000, "nul   inside"), (told["MUSTER_HOOK_REASON"].Length, told["MUSTER_HOOK_REASON"][..12]));
    }

    [Fact]
    public void Each_is_in_the_document()
    {
        var worker = A.Worker();
        IEnumerable<IReadOnlyDictionary<string, string>> all =
        [
            variables.OfRun("runStart"), variables.Of(worker, "nodeReady"), variables.Of(worker, new WorkerEnd(0, null, null, 1, 1), "nodeDown"),
            variables.Of(new SessionEvent.TestsRescheduled(A.Module(), 3, "") { AtMs = 0 }, "reschedule"), variables.Of(A.Summary(1, 1), "runEnd"),
        ];
        var document = House.Checkout.Read("docs/hooks.md");

        House.Breaches.None(all.SelectMany(v => v.Keys).Distinct().Where(name => !document.Contains($"`{name}`", StringComparison.Ordinal) && !document.Contains($"`{name.Replace("MUSTER_HOOK", "", StringComparison.Ordinal)}`", StringComparison.Ordinal)));
        House.Breaches.None(HookName.All.Where(name => !document.Contains($"| `{name}` |", StringComparison.Ordinal)));
    }
}
