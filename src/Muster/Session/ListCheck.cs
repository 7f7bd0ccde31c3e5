using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Session;

/// <summary>Compares what the hosts of a module find with the list that the run was planned by.</summary>
/// <remarks>The list may be of an earlier run, and data may come from a clock, a random source or files elsewhere.</remarks>
sealed class ListCheck(RunState state, RunMemory memory)
{
    public static void Remember(ModuleState module)
    {
        foreach (var tests in module.Found.GroupBy(c => (c.Backend, c.Class)))
            module.Classes[tests.Key] = ClassDigest.Of(tests.Key.Class, [.. tests.Select(t => (t.Method, t.Id))]);
    }

    public void Hear(HostState host, HostMessage.ClassesListed message)
    {
        foreach (var found in message.Classes)
        {
            var planned = host.Module.Classes.GetValueOrDefault((message.Backend, found.Class));
            if (planned is null || planned == found)
                continue;

            memory.Lists.Forget(host.Module.Module);
            // Each further process would say the same.
            host.Module.Classes.Remove((message.Backend, found.Class));
            Tell(host, planned, found);
        }
    }

    void Tell(HostState host, ClassDigest planned, ClassDigest found)
    {
        if (found.HasShapeOf(planned))
        {
            state.Notice($"{found.Class}: rows are not called the same in every process; they are told apart by their place. Does a name hold a time, a GUID or a random value?");
            return;
        }

        var cause = host.Module.ListIsKept
            ? "The list was kept from an earlier run of the same files. It is kept no longer: run again."
            : "Do its data differ from process to process? With -n 0 one process lists and runs them.";
        state.AddProblem(ProblemKind.Discovery, host.Module.Module.Name, $"{found.Class} was listed with {CountText.Of(planned.Count, "test")}, and {host.Name} finds {found.Count}: rows have come or gone. Those that were not listed did not run. {cause}");
    }
}
