using Muster.Hooks;
using Muster.Node;

namespace Muster.Session;

/// <summary>Everything that can change a run. The cases are nested below.</summary>
abstract record DispatcherInput
{
    DispatcherInput() { }

    public sealed record FromNode(NodeEvent Event) : DispatcherInput;

    public sealed record Tick : DispatcherInput
    {
        public static Tick Instance { get; } = new();
    }

    /// <summary>The user wants what waits for a debugger to go on without one.</summary>
    public sealed record GoOnAsked : DispatcherInput;

    /// <summary>The user asked once: running tests may end.</summary>
    public sealed record StopAsked(string Sentence) : DispatcherInput;

    /// <summary>The user asked again: now.</summary>
    public sealed record KillAsked : DispatcherInput;

    /// <summary>A hook printed a line.</summary>
    public sealed record HookSaid(HookCall Call, string Line) : DispatcherInput;

    public sealed record HookEnded(HookCall Call, HookEnd End) : DispatcherInput;
}
