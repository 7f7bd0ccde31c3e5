namespace Muster.Input;

/// <summary>A folder for one call of MSBuild: our targets file, what it writes, a log. Gone with this object.</summary>
sealed class DescribeFolder : IDisposable
{
    // The newest import counts as an input of the compiler: a fresh file would recompile everything.
    static readonly DateTime LongAgo = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    readonly string folder = Directory.CreateTempSubdirectory("muster-").FullName;

    public DescribeFolder()
    {
        Directory.CreateDirectory(Modules);
        using (var content = typeof(DescribeFolder).Assembly.GetManifestResourceStream("muster.targets")!)
        using (var file = File.Create(Targets))
            content.CopyTo(file);

        File.SetLastWriteTimeUtc(Targets, LongAgo);
    }

    public string Targets => Path.Combine(folder, "muster.targets");

    public string Modules => Path.Combine(folder, "modules");

    public string Log => Path.Combine(folder, "evaluation.log");

    /// <summary>Joins a build by environment: a project that uses the same hook and keeps its value is not disturbed.</summary>
    /// <remarks>
    /// A property of the command line would override the project's own value. One from the environment is where the project's starts: most add to it.
    /// Where a project replaces it, our target does not run there, which shows, and the build is as it always was.
    /// </remarks>
    public Dictionary<string, string> Variables()
    {
        const string Inner = "CustomAfterDirectoryBuildTargets";
        const string Outer = "CustomAfterMicrosoftCommonCrossTargetingTargets";
        var before = Environment.GetEnvironmentVariable(Inner);
        var variables = new Dictionary<string, string>
        {
            [Inner] = string.IsNullOrEmpty(before) ? Targets : $"{before};{Targets}",
            ["MusterModulesFolder"] = Modules,
        };
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Outer)))
            variables[Outer] = Targets;

        return variables;
    }

    /// <summary>Forces our targets in, for a call that builds nothing.</summary>
    public IEnumerable<string> ForcingArguments() =>
    [
        "-p:CustomAfterDirectoryBuildTargets=" + Escaped(Targets),
        "-p:CustomAfterMicrosoftCommonCrossTargetingTargets=" + Escaped(Targets),
    ];

    public IReadOnlyList<ProjectDescription> Descriptions() => DescriptionText.ReadAll(Modules);

    public void Dispose()
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A few small files stay in the temporary folder.
        }
    }

    static string Escaped(string value) => value.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal);
}
