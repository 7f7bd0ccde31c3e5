using Muster.Model;
using Muster.Model.Wire;

namespace Muster.Session;

/// <summary>What hosts say beside their tests.</summary>
static class Remarks
{
    public static void Hear(RunState state, HostState host, HostMessage message)
    {
        switch (message)
        {
            case HostMessage.FilesAttached attached:
                AttachedFiles.Hear(state, host, attached);
                break;
            case HostMessage.Noted noted:
                state.NoticeOnce($"{host.Module.Module.Name}: {noted.Message}");
                break;
            case HostMessage.Goodbye goodbye:
                host.CpuMs = goodbye.CpuMs > 0 ? goodbye.CpuMs : null;
                foreach (var fixture in goodbye.Fixtures)
                    state.AddProblem(ProblemKind.Fixture, host.Module.Module.Name, fixture);
                break;
        }
    }
}
