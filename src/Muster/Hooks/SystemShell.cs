using Muster.Node.Commands;

namespace Muster.Hooks;

/// <summary>The system's own shell, in the root folder.</summary>
sealed class SystemShell(string root, TimeProvider time) : IHookShell
{
    /// <summary>How often is looked for output.</summary>
    static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    /// <summary>More than this many bytes of output would fill the disk before anybody reads them.</summary>
    const long MostPrinted = 1L << 30;

    /// <inheritdoc />
    public Task<HookEnd> RunAsync(HookCall call, TimeSpan bound, Action<string> line, CancellationToken stop) =>
        Task.Run(() => RunHereAsync(call, bound, line, stop), CancellationToken.None);

    async Task<HookEnd> RunHereAsync(HookCall call, TimeSpan bound, Action<string> line, CancellationToken stop)
    {
        var mark = Guid.NewGuid().ToString("n");
        var began = time.GetTimestamp();
        try
        {
            using var output = new HookOutput(Path.Combine(Path.GetTempPath(), $"muster-hook-{mark}"), line);
            using var command = ShellCommand.Start(new ShellLine
            {
                Command = call.Command,
                WorkingDirectory = root,
                Variables = call.Variables,
                OutputFile = output.Path,
                Mark = mark,
            });
            var fault = await WatchAsync(command, output, bound, stop);
            output.ReadToEnd();
            return new HookEnd(fault is null ? await command.Exited : null, fault, output.Last, time.GetElapsedTime(began));
        }
        // Whatever it is, who waits for the hook must hear of it.
        catch (Exception e)
        {
            return new HookEnd(null, $"could not be run: {e.Message.TrimEnd('.')}", [], time.GetElapsedTime(began));
        }
    }

    async Task<string?> WatchAsync(ShellCommand command, HookOutput output, TimeSpan bound, CancellationToken stop)
    {
        var began = time.GetTimestamp();
        while (!command.Exited.IsCompleted)
        {
            if (stop.IsCancellationRequested)
                return Kill(command, "was stopped");
            if (time.GetElapsedTime(began) > bound)
                return Kill(command, $"took longer than {bound.TotalSeconds:0.###} s (--hook-timeout) and was killed with all that it had started");
            if (output.Length > MostPrinted)
                return Kill(command, "printed more than 1 GiB and was killed");

            // Nothing waits for the token: whoever cancels it would run what follows, and is held up by no kill.
            await Task.WhenAny(command.Exited, Task.Delay(LookEvery, time, CancellationToken.None));
            output.Read();
        }

        return null;
    }

    static string Kill(ShellCommand command, string why)
    {
        command.Kill();
        return why;
    }
}
