namespace Muster.Hooks;

/// <summary>Runs commands.</summary>
interface IHookShell
{
    /// <summary>Runs one, somewhere else: the call itself returns at once, and the task never fails.</summary>
    /// <param name="call">What to run.</param>
    /// <param name="bound">After this it is killed.</param>
    /// <param name="line">Told each line that it prints, from any thread.</param>
    /// <param name="stop">Kills it, soon: who asks for it is not held up.</param>
    Task<HookEnd> RunAsync(HookCall call, TimeSpan bound, Action<string> line, CancellationToken stop);
}
