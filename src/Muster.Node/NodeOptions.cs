using Muster.Node.Watching;

namespace Muster.Node;

/// <summary>What holds for all hosts of a node. Every span of time is counted on a clock that stands still while the controller is stopped.</summary>
public sealed record NodeOptions
{
    /// <summary>Name of the run: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>; no other run, ever, has the same.</summary>
    public required string RunId { get; init; }

    /// <summary>How many slots the run has over all nodes.</summary>
    public int WorkerCount { get; init; } = 1;

    /// <summary>A host that says nothing for so long is lost.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A host that is stopped for so long is lost.</summary>
    public TimeSpan Stopped { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A host that has not said who it is by then is lost.</summary>
    public TimeSpan StartBound { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long the death of a killed tree is waited for.</summary>
    public TimeSpan KillBound { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A connection that has not proved who it is by then is dropped.</summary>
    public TimeSpan GreetingBound { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes above which an output file is emptied as soon as its host has nothing to run.</summary>
    public long OutputFileLimit { get; init; } = 64 * 1024 * 1024;

    /// <summary>What hosts print is told while they print it, as <see cref="NodeEvent.Printed"/>.</summary>
    public bool FollowOutput { get; init; }

    /// <summary>The clock behind it all.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Replaced by tests with a host that misbehaves.</summary>
    internal string HostAssembly { get; init; } = "Muster.TestHost.dll";

    /// <summary>Whether a managed debugger holds a process; null where the system does not tell. Replaced by tests.</summary>
    internal Func<int, bool?> ManagedDebugger { get; init; } = DebuggerPipe.IsOpen;
}
