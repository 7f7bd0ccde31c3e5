using System.Diagnostics;

namespace Muster.NodeTests;

/// <summary>A process that holds another by ptrace and stops it, as gdb does.</summary>
sealed class NativeDebugger : IDisposable
{
    readonly Process process;

    NativeDebugger(Process process) => this.process = process;

    internal static async Task<NativeDebugger> AttachAsync(int pid)
    {
        var command = new ProcessStartInfo(TestNode.Dotnet, ["exec", TestNode.Module.AssemblyPath, $"{pid}"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        command.Environment["FAKE_MODE"] = "native debugger";
        var debugger = new NativeDebugger(Process.Start(command)!);
        Assert.Equal("held", await debugger.process.StandardOutput.ReadLineAsync());
        return debugger;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }
}
