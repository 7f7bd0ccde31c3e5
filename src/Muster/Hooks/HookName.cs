using Muster.Settings;

namespace Muster.Hooks;

/// <summary>The names of hooks, as users write them.</summary>
public static class HookName
{
    internal const string RunStart = "runStart";
    internal const string NodeReady = "nodeReady";
    internal const string NodeDown = "nodeDown";
    internal const string Reschedule = "reschedule";
    internal const string RunEnd = "runEnd";

    /// <summary>All of them, in the order of a run.</summary>
    public static IReadOnlyList<string> All { get; } = [RunStart, NodeReady, NodeDown, Reschedule, RunEnd];

    /// <summary>The same commands, with another one for this hook.</summary>
    /// <exception cref="UsageException">There is no such hook.</exception>
    public static HookCommands With(this HookCommands commands, string name, string? command) => name switch
    {
        RunStart => commands with { RunStart = command },
        NodeReady => commands with { NodeReady = command },
        NodeDown => commands with { NodeDown = command },
        Reschedule => commands with { Reschedule = command },
        RunEnd => commands with { RunEnd = command },
        _ => throw new UsageException($"There is no hook {name}{(Guess.Nearest(name, All) is { } near ? $"; did you mean {near}?" : $": give one of {string.Join(", ", All)}.")}"),
    };
}
