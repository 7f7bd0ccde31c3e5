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

        int? exitCode = ended.IsCompleted ? process.ExitCode : null;
        process.Kill(entireProcessTree: true);
        module.Children.Gone(process.Id);
        throw Refusal(module, $"{(exitCode is { } code ? $"ended with exit code {code}" : $"was silent for {Bound.TotalSeconds} s")} before it had connected", exitCode, output);
    }

    /// <param name="module">Whose app it is.</param>
    /// <param name="what">What it did, as a part of a sentence.</param>
    /// <param name="exitCode">If it ended by itself.</param>
    /// <param name="output">What it printed.</param>
    public static RefusalException Refusal(HostedModule module, string what, int? exitCode, StartOutput output)
    {
        var sentence = $"{module.Name} was started as an app of Microsoft.Testing.Platform, with --server, and {what}.{output.Read()}\n";
        return exitCode is { } code ? new AppEndedException(sentence, code) : new RefusalException(sentence);
    }
}
