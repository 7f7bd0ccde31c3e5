using Muster.Model.Events;

namespace Muster.Reporting.Terminal;

/// <summary>Tells how to attach a debugger to what waits for one.</summary>
static class AttachText
{
    const string WithoutOne = "or press Enter to go on without one";

    public static IEnumerable<string> Of(SessionEvent.WorkerWaits waits) => waits.Program switch
    {
        null => Managed(waits.Worker, waits.Worker.Pid, "dotnet", WithoutOne),
        { Managed: true } app => Managed(waits.Worker, app.Pid, $"{app.Name}, its app", WithoutOne),
        { Managed: false } app => Native(waits.Worker, app),
        // Where a debugger of the app is not seen, somebody has to say that it is there.
        { } app => Managed(waits.Worker, app.Pid, $"{app.Name}, its app", "then press Enter"),
    };

    static IEnumerable<string> Managed(WorkerDescription worker, int pid, string name, string otherwise) =>
    [
        Waits(worker, pid, name, otherwise),
        "  VS Code: \"Debug: Attach to a .NET 5+ or .NET Core process\"; Visual Studio: Ctrl+Alt+P; Rider: Run | Attach to Process",
        Format.Text($"  netcoredbg --interpreter=cli --attach {pid}; Ctrl-C ends the run"),
    ];

    static IEnumerable<string> Native(WorkerDescription worker, ProgramDescription app) =>
    [
        Waits(worker, app.Pid, $"{app.Name}, its app", WithoutOne),
        "  no debugger for .NET can be attached: it is a native app, or DOTNET_EnableDiagnostics=0 holds for it; a native debugger can",
        Format.Text($"  gdb -p {app.Pid}, or lldb -p {app.Pid}; Ctrl-C ends the run"),
    ];

    static string Waits(WorkerDescription worker, int pid, string name, string otherwise) =>
        SafeText.Line($"[{worker.Id}] {worker.Module.Name} ({worker.Module.TargetFramework}) waits for a debugger: attach to process {Format.Text($"{pid}")} ({name}), {otherwise}");
}
