using Muster.Hooks;

namespace Muster.UnitTests.Session.Simulation;

/// <summary>A shell whose commands are played, in simulated time.</summary>
sealed class FakeShell(SimulatedInputs inputs, IReadOnlyDictionary<string, FakeHook> hooks) : IHookShell
{
    int alive;

    /// <summary>All that was ever run, in order, and when.</summary>
    public List<(HookCall Call, double AtMs)> Calls { get; } = [];

    public IEnumerable<string> Names => Calls.Select(c => c.Call.Name);

    public IEnumerable<string> Told(string hook, string variable) => Calls.Where(c => c.Call.Name == hook).Select(c => c.Call.Variables[variable]);

    public Task<HookEnd> RunAsync(HookCall call, TimeSpan bound, Action<string> line, CancellationToken stop)
    {
        Assert.Equal(1, ++alive);
        Calls.Add((call, inputs.Now));
        var hook = hooks.GetValueOrDefault(call.Name) ?? new FakeHook();
        var end = new TaskCompletionSource<HookEnd>();
        foreach (var text in hook.Lines)
            inputs.After(0, () => Do(() => line(text)));

        inputs.After(Math.Min(hook.Ms, bound.TotalMilliseconds), () => Do(() =>
            End(end, hook.Ms > bound.TotalMilliseconds ? new HookEnd(null, "took too long", hook.Lines, bound) : new HookEnd(hook.ExitCode, null, hook.Lines, TimeSpan.FromMilliseconds(hook.Ms)))));
        stop.Register(() => End(end, new HookEnd(null, "was stopped", hook.Lines, TimeSpan.Zero)));
        return end.Task;
    }

    void End(TaskCompletionSource<HookEnd> task, HookEnd end)
    {
        if (task.Task.IsCompleted)
            return;

        alive--;
        task.SetResult(end);
    }

    static Muster.Session.DispatcherInput? Do(Action action)
    {
        action();
        return null;
    }
}

/// <summary>What a command does.</summary>
sealed record FakeHook(double Ms = 5, int ExitCode = 0, params string[] Lines);
