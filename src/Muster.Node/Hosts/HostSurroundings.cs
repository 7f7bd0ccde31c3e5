using Muster.Node.Folders;
using Muster.Node.Guarding;
using Muster.Node.Trees;
using Muster.Node.Watching;

namespace Muster.Node.Hosts;

/// <summary>What all hosts of a node share.</summary>
sealed record HostSurroundings
{
    internal required NodeOptions Options { get; init; }

    internal required NodeFolders Folders { get; init; }

    internal required SlotFolders Slots { get; init; }

    internal required PausableClock Clock { get; init; }

    internal required Launcher Launcher { get; init; }

    internal required IGuardian Guardian { get; init; }

    internal OomKills OomKills { get; } = new();

    internal required Action<NodeEvent> Sink { get; init; }
}
