using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Muster.Hosting.Native;
using Muster.Model.Wire;
using Muster.Model.Wire.ByHand;

namespace Muster.Hosting;

/// <summary>
/// The socket to the controller. Reader and heartbeat have threads of their own with blocking calls, so that a starved thread pool is not death;
/// writers write on their own thread, so that a start is with the operating system before the test begins.
/// </summary>
sealed class Connection : IDisposable
{
    /// <summary>A debugger that is attached stops everything at its first breakpoint: the controller must know of it before.</summary>
    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    readonly FrameReader<ControllerMessage> reader;
    readonly FrameWriter<HostMessage> writer;
    readonly BlockingCollection<ControllerMessage> commands = [];
    readonly CancellationTokenSource stopStarting = new();

    readonly ChildPrograms children;

    Connection(Stream stream, ChildPrograms children)
    {
        this.children = children;
        reader = new FrameReader<ControllerMessage>(stream, () => WireJson.Default.ControllerMessage, ControllerMessageReading.TryRead);
        writer = new FrameWriter<HostMessage>(stream, () => WireJson.Default.HostMessage, HostMessageWriting.TryWrite);
    }

    /// <summary>Connects, proves who speaks, and starts to listen and to beat.</summary>
    /// <param name="path">Of the socket.</param>
    /// <param name="token">What proves it.</param>
    /// <param name="children">What goes with this process when the controller is gone.</param>
    public static Connection Open(string path, string token, ChildPrograms children)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(path));
        var connection = new Connection(new NetworkStream(socket, ownsSocket: true), children);
        connection.Send(new HostMessage.Hello(Protocol.Version, token, Environment.ProcessId, RuntimeInformation.FrameworkDescription));
        new Thread(connection.Listen) { IsBackground = true, Name = "Muster reader" }.Start();
        new Thread(connection.Beat) { IsBackground = true, Name = "Muster heartbeat" }.Start();
        return connection;
    }

    /// <summary>Cancelled when the controller wants no further test to start.</summary>
    public CancellationToken StopStarting => stopStarting.Token;

    /// <summary>The controller's commands, in order. Ends never: the process does.</summary>
    public IEnumerable<ControllerMessage> Commands => commands.GetConsumingEnumerable();

    /// <summary>Returns when the operating system has the message.</summary>
    public void Send(HostMessage message)
    {
        try
        {
            writer.Write(message);
        }
        catch (IOException)
        {
            EndWithController();
        }
    }

    public void Dispose()
    {
        stopStarting.Dispose();
        commands.Dispose();
    }

    void Listen()
    {
        try
        {
            while (reader.Read() is { } message)
            {
                if (message is ControllerMessage.StopStarting)
                    stopStarting.Cancel();
                else if (message is ControllerMessage.Debugged debugged)
                    children.Debugged = debugged.Attached;
                else
                    commands.Add(message);
            }
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // Whatever broke the stream, the controller cannot be heard any more.
        }

        EndWithController();
    }

    void Beat()
    {
        while (true)
        {
            var debugged = Debugger.IsAttached;
            Send(new HostMessage.Beat(debugged));
            for (var waited = TimeSpan.Zero; waited < Protocol.BeatEvery && Debugger.IsAttached == debugged; waited += LookEvery)
                Thread.Sleep(LookEvery);
        }
    }

    /// <summary>Nobody is left to report to: end at once, with the children that share the group.</summary>
    void EndWithController()
    {
        children.Forsake();
        if (!OperatingSystem.IsWindows())
            Libc.KillOwnGroup();

        Process.GetCurrentProcess().Kill(entireProcessTree: OperatingSystem.IsWindows());
    }
}
