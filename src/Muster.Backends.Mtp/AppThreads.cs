using System.Globalization;
using Muster.Backends.XunitCommon;
using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>How many tests an app runs at once, where its framework has options for that: xUnit.net v3. With others it is the app's own business.</summary>
sealed class AppThreads(HostedModule module, string backend)
{
    string? notice;
    bool canBeTold = backend.StartsWith("xunit3", StringComparison.Ordinal);

    /// <summary>How many the app would run at once by itself; 1 where that is unknown.</summary>
    /// <param name="units">How many collections there are.</param>
    public int Parallelism(int units)
    {
        try
        {
            return canBeTold ? new AssemblyMarks(module.Assembly.Value).Parallelism(new RunnerSettings(module), units) : 1;
        }
        // The app may load its assemblies in ways of its own: what cannot be read here may run there.
        catch (Exception e) when (e is FileNotFoundException or FileLoadException or BadImageFormatException or TypeLoadException)
        {
            return 1;
        }
    }

    /// <summary>Starts the app. Its Main is the user's, and may refuse an option that it does not know or gives itself: then it runs as parallel as it does by itself.</summary>
    /// <param name="options">What it is told besides.</param>
    /// <param name="threads">As a backend is told it.</param>
    /// <exception cref="RefusalException">It does not start without options for this either.</exception>
    public App Start(IReadOnlyList<string> options, int threads)
    {
        var extra = Arguments(threads);
        try
        {
            return App.Start(module, [.. options, .. extra]);
        }
        // One that hangs or answers nonsense would do so again: who does not know an option ends.
        catch (AppEndedException e) when (extra.Count > 0)
        {
            var app = App.Start(module, options);
            canBeTold = false;
            notice = $"Its app ends at once with {string.Join(' ', extra)} (exit code {e.ExitCode}). It was started without, and runs as many tests at once as it does by itself: what a run asks for beside that has no effect. A Main that passes its arguments on to xUnit.net takes them.";
            return app;
        }
    }

    /// <summary>What the user should know of the start, once.</summary>
    public string? TakeNotice()
    {
        var told = notice;
        notice = null;
        return told;
    }

    /// <param name="threads">As a backend is told it: 0 is what the app does by itself.</param>
    public IReadOnlyList<string> Arguments(int threads) => (canBeTold, threads) switch
    {
        (false, _) or (_, 0) => [],
        (_, 1) => ["--parallel", "none"],
        _ => ["--max-threads", threads.ToString(CultureInfo.InvariantCulture)],
    };
}
