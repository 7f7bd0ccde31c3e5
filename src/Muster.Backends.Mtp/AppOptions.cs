using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>What an app is told on its command line beside where to connect: an option that it does not know would end it.</summary>
sealed class AppOptions
{
    readonly List<string> arguments = [];
    readonly List<string> notices = [];

    public AppOptions(HostedModule module)
    {
        if (module.OwnSettingsPath is not { } settings)
            return;

        if (Has(module, "Microsoft.Testing.Extensions.VSTestBridge.dll") || Has(module, "MSTest.TestAdapter.dll"))
            arguments.AddRange(["--settings", settings]);
        else
            notices.Add("Its app has no option --settings: the run settings have no effect on its tests. What the app reads by itself, testconfig.json for example, has.");
    }

    public IReadOnlyList<string> Arguments => arguments;

    /// <summary>Sentences for the user.</summary>
    public IReadOnlyList<string> Notices => notices;

    static bool Has(HostedModule module, string file) => File.Exists(Path.Combine(module.Directory, file));
}
