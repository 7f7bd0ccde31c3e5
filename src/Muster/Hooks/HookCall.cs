namespace Muster.Hooks;

/// <summary>A hook whose time has come.</summary>
/// <param name="Name">One of <see cref="HookName"/>.</param>
/// <param name="Command">For the shell.</param>
/// <param name="Variables">What the command is told.</param>
sealed record HookCall(string Name, string Command, IReadOnlyDictionary<string, string> Variables);
