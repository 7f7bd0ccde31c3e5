using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Muster.Model.Wire;
using Muster.Node.Connections;
using Muster.Node.Folders;
using Muster.Node.Guarding;
using Muster.Node.Hosts;
using Muster.Node.Watching;

namespace Muster.Node;

/// <summary>Starts test hosts on this machine, carries messages to and from them, watches them, and kills them with all that they have started.</summary>
/// <remarks>
/// All members may be called from any thread and return at once: no host, however it behaves, holds up the caller or another host.
/// What happens is told to the sink in the order that <see cref="NodeEvent"/> promises. The sink is called from the threads of the hosts; it must be quick and must not throw.
/// </remarks>
/// <example>
/// <code>
/// await using var node = new LocalNode(new NodeOptions { RunId = id }, happened => channel.Writer.TryWrite(happened));
/// node.Start(start);
/// node.Send(start.Host, new ControllerMessage.Discover());
/// </code>
/// </example>
public sealed partial class LocalNode : INode, IAsyncDisposable
{
    /// <summary>Soon enough for who watches, and seldom enough to cost nothing.</summary>
    static readonly TimeSpan FollowEvery = TimeSpan.FromMilliseconds(100);

    readonly ConcurrentDictionary<int, HostLife> hosts = new();
    readonly NodeOptions options;
    readonly NodeFolders folders;
    readonly Launcher launcher = new();
    readonly HostSurroundings around;
    readonly HostListener listener;
    readonly Watch watch;
    readonly ITimer? follower;
    volatile bool somethingLeft;
    int disposed;

    /// <summary>Takes the folders and the socket of the run.</summary>
    /// <exception cref="NodeException">They cannot be had here.</exception>
    /// <exception cref="ArgumentException">The run's id has other characters than it may have.</exception>
    public LocalNode(NodeOptions options, Action<NodeEvent> sink)
    {
        if (!RunIdShape().IsMatch(options.RunId))
            throw new ArgumentException($"'{options.RunId}' cannot name a run.", nameof(options));

        this.options = options;
        folders = new(options.RunId);
        around = new()
        {
            Options = options,
            Folders = folders,
            Slots = new(folders.Files),
            Clock = new(options.Time),
            Launcher = launcher,
            Guardian = OperatingSystem.IsWindows() ? new NoGuardian() : new ShellGuardian(options, folders.All, launcher),
            Sink = what => Tell(sink, what),
        };
        listener = new(folders.SocketPath, options, Greet);
        watch = new(around.Clock, Look);
        if (options.FollowOutput)
            follower = options.Time.CreateTimer(_ => LookAtOutput(), null, FollowEvery, FollowEvery);
    }

    /// <summary>While true, silence and standstill are forgiven: somebody debugs a host.</summary>
    public bool WatchSuspended
    {
        get => around.Clock.Suspended;
        set => around.Clock.Suspended = value;
    }

    /// <summary>Starts a host. That it could not be started is told as its end.</summary>
    /// <exception cref="ArgumentException">The key belongs to another host.</exception>
    public void Start(HostStart start)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref disposed) != 0, this);
        var host = new HostLife(start, around);
        if (!hosts.TryAdd(start.Host, host))
            throw new ArgumentException($"The key {start.Host} belongs to another host.", nameof(start));

        host.Begin();
    }

    /// <summary>Says something to a host, as soon as it listens. To a host that is gone nothing is said.</summary>
    public void Send(int host, ControllerMessage message) => hosts.GetValueOrDefault(host)?.Send(message);

    /// <summary>Kills a host with its tree; its <see cref="NodeEvent.Ended"/> follows. Does nothing if it is ending already.</summary>
    /// <param name="reason">A sentence without a full stop, of which the host is the subject: <c>it ran longer than 60 s</c>.</param>
    public void Kill(int host, string reason) => hosts.GetValueOrDefault(host)?.Kill(new(HostLoss.KilledByUs, reason));

    /// <summary>Kills all hosts.</summary>
    public void KillAll(string reason)
    {
        foreach (var host in hosts.Keys)
            Kill(host, reason);
    }

    /// <summary>Kills what is left, waits for it within bounds, and removes the folders. Ends that were not told yet are told before this returns.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;

        KillAll("the run is over");
        var allGone = await AllEndAsync();
        watch.Dispose();
        follower?.Dispose();
        listener.Dispose();
        launcher.Post(() => around.Guardian.Dismiss(allGone));
        launcher.Dispose();
        folders.Dispose();
    }

    async Task<bool> AllEndAsync()
    {
        try
        {
            await Task.WhenAll(hosts.Values.Select(host => host.Over)).WaitAsync(options.KillBound * 4, options.Time);
            return !somethingLeft;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    void Tell(Action<NodeEvent> sink, NodeEvent what)
    {
        sink(what);
        if (what is not NodeEvent.Ended ended)
            return;

        somethingLeft |= !ended.Exit.TreeGone;
        hosts.TryRemove(what.Host, out _);
    }

    void Greet(Socket socket, HostMessage.Hello hello)
    {
        // Whoever has no token of ours is a stranger: not worth a word.
        var token = hello.Token ?? "";
        hosts.Values.FirstOrDefault(host => host.Owns(token))?.Converse(socket, hello);
    }

    void Look()
    {
        foreach (var host in hosts.Values)
            host.Look();
    }

    void LookAtOutput()
    {
        foreach (var host in hosts.Values)
            host.LookAtOutput();
    }

    [GeneratedRegex("^[A-Za-z0-9._-]{1,100}$")]
    private static partial Regex RunIdShape();
}
