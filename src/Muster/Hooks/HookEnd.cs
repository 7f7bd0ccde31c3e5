namespace Muster.Hooks;

/// <summary>How a hook ended.</summary>
/// <param name="ExitCode">The shell's; null if it never started or was killed.</param>
/// <param name="Fault">What went wrong beside that, as a sentence of which the command is the subject, without a full stop; null if nothing.</param>
/// <param name="LastLines">The last that it printed.</param>
/// <param name="Took">From its start.</param>
sealed record HookEnd(int? ExitCode, string? Fault, IReadOnlyList<string> LastLines, TimeSpan Took)
{
    public bool Succeeded => Fault is null && ExitCode == 0;

    /// <summary>What is wrong: the command, why, and its last words.</summary>
    public string Explain(HookCall call) =>
        Say(call) + (LastLines.Count == 0 ? ". It printed nothing." : $".\nIts last output:\n{string.Join('\n', LastLines)}");

    /// <summary>The same in a line.</summary>
    public string ExplainBriefly(HookCall call) => Say(call) + (LastLines is [.., var last] ? $": {last}" : ".");

    string Say(HookCall call) => $"{call.Name}: `{call.Command}` {Fault ?? $"ended with exit code {ExitCode}"}";
}
