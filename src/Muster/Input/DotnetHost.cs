namespace Muster.Input;

/// <summary>The <c>dotnet</c> that builds and runs.</summary>
/// <param name="Executable">Full path.</param>
/// <param name="Root">The folder with <c>shared</c> and <c>sdk</c>.</param>
public sealed record DotnetHost(string Executable, string Root)
{
    static readonly string FileName = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

    /// <summary>The one that runs this process or that the environment names: DOTNET_HOST_PATH, DOTNET_ROOT, this process, PATH.</summary>
    /// <exception cref="UsageException">There is none.</exception>
    public static DotnetHost Find() => Find(Environment.GetEnvironmentVariable, Environment.ProcessPath);

    internal static DotnetHost Find(Func<string, string?> environment, string? processPath)
    {
        var executable = Candidates(environment, processPath).FirstOrDefault(File.Exists)
            ?? throw new UsageException("No dotnet was found in DOTNET_HOST_PATH, DOTNET_ROOT or PATH. Install the .NET SDK or set DOTNET_ROOT to its folder.");

        // What stands in PATH is often a link.
        var real = File.ResolveLinkTarget(executable, returnFinalTarget: true)?.FullName ?? Path.GetFullPath(executable);
        return new DotnetHost(real, Path.GetDirectoryName(real)!);
    }

    static IEnumerable<string> Candidates(Func<string, string?> environment, string? processPath)
    {
        if (environment("DOTNET_HOST_PATH") is { Length: > 0 } host)
            yield return host;

        if (environment("DOTNET_ROOT") is { Length: > 0 } root)
            yield return Path.Combine(root, FileName);

        if (processPath is not null && Path.GetFileName(processPath).Equals(FileName, StringComparison.OrdinalIgnoreCase))
            yield return processPath;

        foreach (var folder in (environment("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            yield return Path.Combine(folder, FileName);
    }
}
