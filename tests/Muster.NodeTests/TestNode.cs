using System.Threading.Channels;
using Muster.Model;
using Muster.Model.Wire;
using Muster.Node;

namespace Muster.NodeTests;

/// <summary>A node whose hosts are fakes, and whose events can be waited for.</summary>
sealed class TestNode : IAsyncDisposable
{
    static readonly TimeSpan Bound = TimeSpan.FromMinutes(4);

    readonly List<NodeEvent> all = [];
    readonly Channel<NodeEvent> events = Channel.CreateUnbounded<NodeEvent>();

    internal TestNode(Func<NodeOptions, NodeOptions>? with = null)
    {
        var options = new NodeOptions { RunId = RunId, WorkerCount = 2, HostAssembly = "Muster.FakeHost.dll" };
        Node = new(with?.Invoke(options) ?? options, Take);
    }

    internal string RunId { get; } = NewRunId();

    internal LocalNode Node { get; }

    /// <summary>Every event so far.</summary>
    internal List<NodeEvent> All
    {
        get
        {
            lock (all)
                return [.. all];
        }
    }

    internal static string Dotnet => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    internal static TestModule Module => new()
    {
        Index = 0,
        Name = "Muster.FakeHost",
        AssemblyPath = Path.Combine(AppContext.BaseDirectory, "Muster.FakeHost.dll"),
        TargetFramework = "net10.0",
        Platform = "any",
        WorkingDirectory = AppContext.BaseDirectory,
        Key = "fake",
    };

    internal static string NewRunId() => "t" + Guid.NewGuid().ToString("N");

    internal static HostStart HostStart(int host = 1, string mode = "", int slot = 0) => new()
    {
        Host = host,
        Slot = slot,
        Module = Module,
        DotnetPath = Dotnet,
        HostFolder = AppContext.BaseDirectory,
        Environment = new Dictionary<string, string?> { ["FAKE_MODE"] = mode },
    };

    internal void Start(int host = 1, string mode = "", int slot = 0) => Node.Start(HostStart(host, mode, slot));

    /// <summary>Lets the host run one piece in which each test is a deed of that name.</summary>
    internal void Run(int host, params string[] deeds) =>
        Node.Send(host, new ControllerMessage.Run(1, "fake", [.. deeds.Select((deed, i) => new TestRef(new(0, (ulong)i), "Fake", deed))]));

    /// <summary>The next event of the kind, of whatever host; those before it are dropped.</summary>
    internal async Task<T> NextAsync<T>()
        where T : NodeEvent
    {
        while (true)
        {
            if (await events.Reader.ReadAsync().AsTask().WaitAsync(Bound) is T found)
                return found;
        }
    }

    internal async Task<NodeEvent.Said> SaidAsync<T>()
        where T : HostMessage
    {
        while (true)
        {
            var said = await NextAsync<NodeEvent.Said>();
            if (said.Message is T)
                return said;
        }
    }

    internal async Task<HostExit> EndAsync() => (await NextAsync<NodeEvent.Ended>()).Exit;

    /// <summary>Starts a host, lets it do one thing, and gives its output.</summary>
    internal async Task<string?> OutputOfAsync(int host, string deed)
    {
        Run(host, deed);
        return (await SaidAsync<HostMessage.TestEnded>()).Output;
    }

    /// <summary>All events that came after the last one asked for.</summary>
    internal List<NodeEvent> Rest()
    {
        var rest = new List<NodeEvent>();
        while (events.Reader.TryRead(out var next))
            rest.Add(next);

        return rest;
    }

    void Take(NodeEvent happened)
    {
        lock (all)
            all.Add(happened);

        events.Writer.TryWrite(happened);
    }

    public ValueTask DisposeAsync() => Node.DisposeAsync();
}
