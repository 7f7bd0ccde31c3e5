using System.Diagnostics;

namespace Muster.Benchmarks.Measuring;

/// <summary>Runs a program to its end and measures it from outside: nothing in it has to know.</summary>
static class MeasuredCommand
{
    // What a process takes between the last look and its end is missed.
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(10);

    public static async Task<Measured> RunAsync(string folder, params string[] words)
    {
        var command = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        command.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        command.Environment["DOTNET_NOLOGO"] = "1";
        var started = DateTimeOffset.UtcNow;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(command)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var usage = new ProcessUsage(process.Id);
        var exit = process.WaitForExitAsync();
        while (await Task.WhenAny(exit, Task.Delay(Pace)) != exit)
            usage.Look();

        // Of the process, not of its pipes: a build server that it started may keep them.
        var wall = watch.Elapsed.TotalMilliseconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', words)} ended with exit code {process.ExitCode}:\n{await output}\n{await errors}");

        return new Measured(started, wall, usage.CpuMs, usage.PeakMiB);
    }
}
