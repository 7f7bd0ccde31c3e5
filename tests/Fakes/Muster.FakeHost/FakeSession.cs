using System.Net.Sockets;
using Muster.Model.Wire;

namespace Muster.FakeHost;

/// <summary>The loop of a host: answers what it is told, and runs each test as a deed of the mode.</summary>
sealed class FakeSession(FakeLine line, string mode)
{
    readonly Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    internal int Run()
    {
        socket.Connect(new UnixDomainSocketEndPoint(line.Socket));
        using var stream = new NetworkStream(socket);
        var writer = new FrameWriter<HostMessage>(stream, () => WireJson.Default.HostMessage);
        var token = mode == "wrong token" ? "guess" : Environment.GetEnvironmentVariable(Protocol.TokenVariable)!;
        var version = mode == "wrong version" ? Protocol.Version + 1 : Protocol.Version;
        writer.Write(new HostMessage.Hello(version, token, Environment.ProcessId, Environment.Version.ToString()));
        if (mode == "has a program")
            writer.Write(new HostMessage.ProgramStarted(FakeDeed.Program, "app"));
        if (mode != "no beats")
            new Thread(() => Beat(writer, mode)) { IsBackground = true }.Start();

        return Listen(new FrameReader<ControllerMessage>(stream, () => WireJson.Default.ControllerMessage), writer, new FakeDeed(line, writer, socket));
    }

    int Listen(FrameReader<ControllerMessage> reader, FrameWriter<HostMessage> writer, FakeDeed deed)
    {
        while (reader.Read() is { } message)
        {
            if (message is ControllerMessage.Run run)
                RunPiece(run, writer, deed);

            if (message is not ControllerMessage.Shutdown || mode == "ignores shutdown")
                continue;

            writer.Write(new HostMessage.Goodbye([]));
            return 0;
        }

        return 1;
    }

    void RunPiece(ControllerMessage.Run run, FrameWriter<HostMessage> writer, FakeDeed deed)
    {
        foreach (var test in run.Tests)
        {
            writer.Write(new HostMessage.TestStarted(run.Piece, test.Id, null, Length(line.Out), Length(line.Err)));
            deed.Do(test.Method);
            writer.Write(new HostMessage.TestEnded(run.Piece, test.Id, test.Method == "PrintsForRow" ? "row 1" : null, new(Model.TestOutcome.Passed, 1), Length(line.Out), Length(line.Err)));
        }

        writer.Write(new HostMessage.PieceEnded(run.Piece, 1, [], []));
    }

    static long Length(string path) => new FileInfo(path).Length;

    static void Beat(FrameWriter<HostMessage> writer, string mode)
    {
        var never = new ManualResetEvent(false);
        try
        {
            if (mode is "at a breakpoint" or "debugged once")
                writer.Write(new HostMessage.Beat(Debugged: true));
            if (mode == "at a breakpoint")
                return;

            do
                writer.Write(new HostMessage.Beat());
            while (mode != "debugged once" && !never.WaitOne(Protocol.BeatEvery));
        }
        catch (IOException)
        {
            Environment.Exit(3);
        }
    }
}
