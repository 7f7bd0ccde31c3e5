using Muster.Model.Events;

namespace Muster.Reporting.Terminal;

/// <summary>Tells how to attach a debugger to a worker that waits for one.</summary>
static class AttachText
{
    public static IEnumerable<string> Of(WorkerDescription worker) =>
    [
        SafeText.Line($"[{worker.Id}] {worker.Module.Name} ({worker.Module.TargetFramework}) waits for a debugger: attach to process {Format.Text($"{worker.Pid}")} (dotnet), or press Enter to go on without one"),
        "  VS Code: \"Debug: Attach to a .NET 5+ or .NET Core process\"; Visual Studio: Ctrl+Alt+P; Rider: Run | Attach to Process",
        Format.Text($"  netcoredbg --interpreter=cli --attach {worker.Pid}; Ctrl-C ends the run"),
    ];
}
