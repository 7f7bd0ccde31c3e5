using System.Diagnostics;
using System.Net.Sockets;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.BackendTests.Driving;

/// <summary>A real host process, spoken to over the wire as a controller does.</summary>
public sealed class HostUnderTest : IDisposable
{
    const string Token = "token";
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("mbt-");
    readonly Process process;
    readonly Socket socket;
    readonly FrameReader<HostMessage> reader;
    readonly FrameWriter<ControllerMessage> writer;
    int pieces;

    public HostUnderTest(string assembly, params (string Name, string Value)[] variables)
        : this(assembly, [], variables) { }

    HostUnderTest(string assembly, string[] options, (string Name, string Value)[] variables, string? current = null)
    {
        var path = Path.Combine(folder.FullName, "s");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen(1);

        process = Process.Start(Command(assembly, path, options, variables, current ?? Path.GetDirectoryName(assembly)!))!;
        socket = Accept(listener);
        socket.ReceiveTimeout = (int)Patience.TotalMilliseconds;
        var stream = new NetworkStream(socket);
        reader = new FrameReader<HostMessage>(stream, () => WireJson.Default.HostMessage);
        writer = new FrameWriter<ControllerMessage>(stream, () => WireJson.Default.ControllerMessage);
        Assert.Equal(Token, Assert.IsType<HostMessage.Hello>(reader.Read()).Token);
    }

    /// <summary>How many tests may run at once in what is run from now on.</summary>
    public int Threads { get; set; } = 1;

    /// <summary>A host that gets a file of run settings.</summary>
    public static HostUnderTest WithSettings(string assembly, string settings) => new(assembly, ["--settings", settings, "--own-settings", settings], []);

    /// <summary>A host that tells what its tests print.</summary>
    public static HostUnderTest Followed(string assembly, int threads, params (string Name, string Value)[] variables) =>
        new(assembly, ["--follow-output", "yes"], variables) { Threads = threads };

    /// <summary>A host with another current folder than that of its module.</summary>
    public static HostUnderTest In(string folder, string assembly) => new(assembly, [], [], folder);

    /// <summary>The process's exit code, once it has ended.</summary>
    public int ExitCode => process.WaitForExit(Patience) ? process.ExitCode : throw new TimeoutException("The host did not end.");

    public string StandardOutput => File.ReadAllText(Path.Combine(folder.FullName, "out"));

    /// <summary>The programs that it said it has started.</summary>
    public List<HostMessage.ProgramStarted> Programs { get; } = [];

    /// <summary>Has it make ready what the test needs.</summary>
    public HostMessage.Prepared Prepare(string backend)
    {
        writer.Write(new ControllerMessage.Prepare(backend, Threads));
        return Assert.IsType<HostMessage.Prepared>(Next());
    }

    public Listing Discover()
    {
        writer.Write(new ControllerMessage.Discover());
        var cases = new List<TestCase>();
        while (true)
        {
            switch (Next())
            {
                case HostMessage.CasesFound found:
                    cases.AddRange(found.Cases);
                    break;
                case HostMessage.DiscoveryEnded ended:
                    return new Listing(cases, ended.Traits);
                case HostMessage.DiscoveryFailed failed:
                    throw new InvalidOperationException(failed.Message);
                case null:
                    throw new InvalidOperationException("The host ended while it listed tests.");
            }
        }
    }

    /// <summary>Runs tests in one call; returns when the host says that it is over, or is no more.</summary>
    public Piece Run(params IReadOnlyList<TestCase> tests) =>
        Run(tests[0], tests.GroupBy(t => (t.Class, t.Method)).SelectMany(rows => rows.Select((t, place) => new TestRef(t.Id, t.Class, t.Method, place))));

    /// <summary>Runs one test that was listed at this place among those of its method.</summary>
    public Piece RunAt(int place, TestCase test) => Run(test, [new TestRef(test.Id, test.Class, test.Method, place)]);

    Piece Run(TestCase first, IEnumerable<TestRef> tests)
    {
        writer.Write(new ControllerMessage.Run(++pieces, first.Backend, [.. tests]) { Threads = Threads });
        return ReadPiece();
    }

    Piece ReadPiece()
    {
        var heard = new List<HostMessage>();
        while (Next() is { } message)
        {
            if (message is HostMessage.PieceEnded ended)
                return new Piece(heard, ended);

            heard.Add(message);
        }

        return new Piece(heard, null);
    }

    /// <summary>Begins a call, and returns when one of its tests is said to have started.</summary>
    public TestId RunUntilStarted(IReadOnlyList<TestCase> tests, string method)
    {
        writer.Write(new ControllerMessage.Run(++pieces, tests[0].Backend, [.. tests.Select(t => new TestRef(t.Id, t.Class, t.Method))]) { Threads = Threads });
        var awaited = tests.Single(t => t.Method == method).Id;
        while (Next() is { } message)
        {
            if (message is HostMessage.TestStarted started && started.Id == awaited)
                return started.Id;
        }

        throw new InvalidOperationException("The host ended.");
    }

    /// <summary>Runs tests in one call, and wants no more of them once one is said to have started.</summary>
    public Piece RunAndStop(IReadOnlyList<TestCase> tests, string method)
    {
        RunUntilStarted(tests, method);
        StopStarting();
        return ReadPiece();
    }

    /// <summary>Begins a test that will not end, and returns when it is told to have printed all this; null if it ended, or that took too long.</summary>
    public string? RunUntilPrinted(TestCase test, IReadOnlyList<string> texts)
    {
        writer.Write(new ControllerMessage.Run(++pieces, test.Backend, [new TestRef(test.Id, test.Class, test.Method)]) { Threads = Threads });
        var printed = "";
        // The host beats each second, so that no wait is long.
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience;)
        {
            var message = reader.Read();
            if (message is HostMessage.TestEnded or null)
                return null;
            if (message is HostMessage.TestPrinted said && said.Id == test.Id)
                printed += said.Text;
            if (texts.All(text => printed.Contains(text, StringComparison.Ordinal)))
                return printed;
        }

        return null;
    }

    public void StopStarting() => writer.Write(new ControllerMessage.StopStarting());

    /// <summary>Lets the host end in peace.</summary>
    /// <returns>What failed while it cleaned up.</returns>
    public IReadOnlyList<string> Shutdown()
    {
        writer.Write(new ControllerMessage.Shutdown());
        var goodbye = Assert.IsType<HostMessage.Goodbye>(Next());
        Assert.Equal(0, ExitCode);
        return goodbye.Fixtures;
    }

    public void Dispose()
    {
        socket.Dispose();
        if (!process.WaitForExit(0))
            process.Kill(entireProcessTree: true);

        process.WaitForExit();
        process.Dispose();
        Removal.Of(folder);
    }

    HostMessage? Next()
    {
        while (true)
        {
            try
            {
                var message = reader.Read();
                if (message is HostMessage.ProgramStarted started)
                    Programs.Add(started);
                else if (message is not (HostMessage.Beat or HostMessage.ProgramEnded))
                    return message;
            }
            catch (IOException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.ConnectionReset })
            {
                return null;
            }
        }
    }

    Socket Accept(Socket listener)
    {
        var waiting = listener.AcceptAsync();
        var ended = process.WaitForExitAsync();
        if (Task.WaitAny([waiting, ended], Patience) == 0)
            return waiting.Result;

        throw new InvalidOperationException($"The host did not connect. {(ended.IsCompleted ? $"Exit code {process.ExitCode}." : "")}");
    }

    static string[] Context(string assembly) => ModulePath.IsProgram(assembly)
        ? []
        : ["--runtimeconfig", Path.ChangeExtension(assembly, ".runtimeconfig.json"), "--depsfile", Path.ChangeExtension(assembly, ".deps.json")];

    ProcessStartInfo Command(string assembly, string path, string[] options, (string Name, string Value)[] variables, string current)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = current };
        var host = Path.Combine(AppContext.BaseDirectory, "host", "Muster.TestHost.dll");
        string[] arguments =
        [
            "exec", .. Context(assembly), host,
            "--assembly", assembly, "--socket", path, "--out", Path.Combine(folder.FullName, "out"), "--err", Path.Combine(folder.FullName, "err"),
        ];
        foreach (var argument in arguments.Concat(options))
            start.ArgumentList.Add(argument);

        start.Environment[Protocol.TokenVariable] = Token;
        start.Environment["MUSTER_TMP"] = folder.FullName;
        // What the runtime of a process that is killed leaves there goes with the folder.
        start.Environment["TMPDIR"] = folder.FullName;
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        return start;
    }
}
