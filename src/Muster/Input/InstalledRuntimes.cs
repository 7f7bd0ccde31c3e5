namespace Muster.Input;

/// <summary>The shared frameworks beside a <c>dotnet</c>.</summary>
/// <param name="dotnet">Whose.</param>
/// <param name="rollForward">What DOTNET_ROLL_FORWARD says, which goes before the app's own rule.</param>
sealed class InstalledRuntimes(DotnetHost dotnet, string? rollForward)
{
    readonly Dictionary<string, IReadOnlyList<RuntimeVersion>> known = [];

    /// <summary>Null if the app can start; else what it lacks, as a sentence.</summary>
    public string? Missing(RuntimeConfig app)
    {
        var rule = rollForward is { Length: > 0 } ? rollForward : app.RollForward ?? "Minor";
        foreach (var (name, text) in app.Frameworks)
        {
            if (RuntimeVersion.Parse(text) is { } wanted && !Of(name).Any(version => Fits(version, wanted, rule)))
                return Explain(name, text);
        }

        return null;
    }

    string Explain(string name, string version)
    {
        var there = Of(name).Order().Select(installed => $"{installed.Major}.{installed.Minor}.{installed.Patch}").ToList();
        var installed = there.Count == 0 ? "none is" : string.Join(", ", there) + (there.Count == 1 ? " is" : " are");
        return $"it needs {name} {version}, and {installed} installed in {dotnet.Root}. Install that runtime, or set DOTNET_ROLL_FORWARD=Major to use a later one.";
    }

    // After the rules of hostfxr, without its preference for the nearest: only whether something fits is asked.
    static bool Fits(RuntimeVersion installed, RuntimeVersion wanted, string rule) => installed.CompareTo(wanted) >= 0 && rule.ToUpperInvariant() switch
    {
        "DISABLE" => installed == wanted,
        "LATESTPATCH" => installed.Major == wanted.Major && installed.Minor == wanted.Minor,
        "MAJOR" or "LATESTMAJOR" => true,
        _ => installed.Major == wanted.Major,
    };

    IReadOnlyList<RuntimeVersion> Of(string name)
    {
        if (known.TryGetValue(name, out var versions))
            return versions;

        var folder = Path.Combine(dotnet.Root, "shared", name);
        versions = !Directory.Exists(folder) ? [] : [.. Directory.EnumerateDirectories(folder)
            .Select(version => RuntimeVersion.Parse(Path.GetFileName(version))).OfType<RuntimeVersion>()];
        return known[name] = versions;
    }
}
