namespace Muster.Benchmarks;

/// <summary>Where things lie in this checkout.</summary>
static class Repository
{
    public static string Root { get; } = Find();

    public static string Tool => Path.Combine(Root, "artifacts", "tool", "Muster.Cli.dll");

    public static string HostFolder => Path.Combine(Root, "artifacts", "tool", "host");

    public static string Samples => Path.Combine(Root, "samples");

    public static string Templates => Path.Combine(Root, "benchmarks", "workloads");

    /// <summary>Generated projects, reports and sections.</summary>
    public static string Scratch { get; } = Directory.CreateDirectory(Path.Combine(Root, "artifacts", "benchmarks")).FullName;

    /// <summary>The <c>dotnet</c> of this process, which runs all that is compared.</summary>
    public static string Dotnet { get; } =
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "dotnet")).First(File.Exists);

    static string Find()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Muster.slnx")))
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("Muster.slnx is in no folder above this program.");
        return at;
    }
}
