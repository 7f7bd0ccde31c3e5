using System.Net;
using System.Net.Sockets;

namespace Samples;

/// <summary>What makes tests unsafe in parallel. Under one worker all of it is green; each conflict is made sure of by waiting for the other side, where there are others.</summary>
internal static class Unsafe
{
    // Less where nobody is to come.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(int.Parse(Environment.GetEnvironmentVariable("MUSTER_SAMPLES_PATIENCE") ?? "60"));

    private static string left = "";

    /// <summary>Takes the port that MUSTER_SAMPLES_PORT names.</summary>
    public static void Port()
    {
        if (Environment.GetEnvironmentVariable("MUSTER_SAMPLES_PORT") is not { } port)
            return;

        WhileHeld("port", () =>
        {
            var listener = new TcpListener(IPAddress.Loopback, int.Parse(port));
            try
            {
                listener.Start();
            }
            catch (SocketException e)
            {
                throw new IOException($"Failed to bind to address http://127.0.0.1:{port}: {e.Message}", e);
            }

            return listener;
        });
    }

    /// <summary>Writes a file in the output folder.</summary>
    public static void BinaryFile() =>
        WhileHeld("file", () => new FileStream(Path.Combine(AppContext.BaseDirectory, "unsafe.txt"), FileMode.Create, FileAccess.ReadWrite, FileShare.None));

    /// <summary>Leaves something in a static field.</summary>
    public static void Leave() => left = Switch.On("unsafe") ? "something" : "";

    /// <summary>Nothing was left, or the test fails.</summary>
    public static void FindNothing()
    {
        if (left.Length > 0)
            throw new InvalidOperationException("sample: somebody left " + left);
    }

    /// <summary>Something was left, or the test fails.</summary>
    public static void FindSomething()
    {
        if (Switch.On("unsafe") && left.Length == 0)
            throw new InvalidOperationException("sample: nobody has prepared this");
    }

    private static void WhileHeld(string name, Func<IDisposable> take)
    {
        if (!Switch.On("unsafe"))
            return;

        try
        {
            using var held = take();
            WaitFor(name);
        }
        catch (IOException)
        {
            Tell(name);
            throw;
        }
    }

    private static string Folder => Environment.GetEnvironmentVariable("MUSTER_SAMPLES_MEETING") ?? "";

    private static void Tell(string name)
    {
        if (Folder.Length == 0)
            return;

        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, name), "");
    }

    // One worker: nobody will come.
    private static void WaitFor(string name)
    {
        var giveUp = DateTime.UtcNow + Patience;
        while (Folder.Length > 0 && Environment.GetEnvironmentVariable("MUSTER_WORKER_COUNT") is not ("1" or null) && !File.Exists(Path.Combine(Folder, name)) && DateTime.UtcNow < giveUp)
            Thread.Sleep(10);
    }
}
