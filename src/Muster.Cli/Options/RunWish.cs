using Muster.Input;
using Muster.Session;

namespace Muster.Cli.Options;

/// <summary>What a command line asks for, checked as far as it can be without a build.</summary>
/// <param name="options">All but what is to be found.</param>
/// <param name="finder">Finds the modules.</param>
sealed class RunWish(RunOptions options, ModuleFinder finder)
{
    /// <summary>All but what is to be found.</summary>
    public RunOptions Options { get; } = options;

    /// <exception cref="UsageException">A path names nothing.</exception>
    public void CheckPaths() => finder.CheckPaths();

    /// <summary>Builds, and looks at the output.</summary>
    /// <exception cref="RunException">There is nothing to run.</exception>
    public async Task<RunOptions> FindAsync(CancellationToken cancel)
    {
        var found = await finder.FindAsync(cancel);
        return Options with
        {
            Modules = found.Modules,
            Problems = Refusals.Problems(found, finder.Configuration),
            Notices = found.Notices,
        };
    }
}
