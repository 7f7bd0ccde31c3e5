using System.Diagnostics;
using System.Net.Sockets;
using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>What comes between the start of an app and its first answer.</summary>
static class AppArrival
{
    /// <summary>How long an app may take to connect, and again to answer.</summary>
    public static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);

    /// <exception cref="RefusalException">The app does not connect.</exception>
    public static Socket Accept(HostedModule module, Process process, Patience patience, Socket listener, StartOutput output)
    {
        var connecting = listener.AcceptAsync();
        var ended = process.WaitForExitAsync();
        if (patience.Wait(Bound, step => Task.WaitAny([connecting, ended], step) >= 0) && connecting.IsCompleted)
            return connecting.Result;

        var what = ended.IsCompleted ? $"ended with exit code {process.ExitCode}" : $"was silent for {Bound.TotalSeconds} s";
        process.Kill(entireProcessTree: true);
        module.Children.Gone(process.Id);
        throw Refusal(module, $"{what} before it had connected", output);
    }

    public static RefusalException Refusal(HostedModule module, string what, StartOutput output) =>
        new($"{module.Name} was started as an app of Microsoft.Testing.Platform, with --server, and {what}.{output.Read()}\n");
}
