using System.Diagnostics;
using System.Globalization;

namespace Muster.Debugger;

/// <summary>This program, started by a test, attached to a process.</summary>
public sealed class DebuggerProcess : IDisposable
{
    static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    readonly Process process;

    DebuggerProcess(Process process) => this.process = process;

    /// <summary>Returns when it is attached.</summary>
    /// <param name="pid">Of a process that runs .NET.</param>
    /// <param name="temporary">What that process takes for the temporary folder, if it is not this one's: the two meet there.</param>
    public static async Task<DebuggerProcess> AttachAsync(int pid, string? temporary = null)
    {
        var command = new ProcessStartInfo("dotnet", ["exec", typeof(DebuggerProcess).Assembly.Location, pid.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (temporary is not null)
            command.Environment["TMPDIR"] = temporary;

        // Nobody debugs the debugger: when it is killed it shall leave nothing behind.
        command.Environment["DOTNET_EnableDiagnostics"] = "0";
        var debugger = new DebuggerProcess(Process.Start(command)!);
        try
        {
            await debugger.SaysAsync("attached");
            return debugger;
        }
        catch
        {
            debugger.Dispose();
            throw;
        }
    }

    /// <summary>All threads of the other that run managed code stand still, as at a breakpoint.</summary>
    public Task StopAsync() => OrderAsync("stop");

    /// <summary>They go on.</summary>
    public Task GoOnAsync() => OrderAsync("go");

    /// <summary>Lets the other go.</summary>
    public async Task DetachAsync()
    {
        process.StandardInput.Close();
        await SaysAsync("detached");
    }

    /// <summary>Ends at once, and lets nobody go.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    async Task OrderAsync(string order)
    {
        await process.StandardInput.WriteLineAsync(order);
        await process.StandardInput.FlushAsync();
        await SaysAsync(order);
    }

    async Task SaysAsync(string word)
    {
        var said = await process.StandardOutput.ReadLineAsync().WaitAsync(Bound);
        if (said != word)
            throw new InvalidOperationException($"The debugger was to say '{word}', and said '{said}'.");
    }
}
