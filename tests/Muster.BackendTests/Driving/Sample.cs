using System.Text.Json;

namespace Muster.BackendTests.Driving;

/// <summary>A built sample project and what its tests should come to.</summary>
public sealed class Sample(string project)
{
    static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    readonly Lazy<IReadOnlyList<Expectation>> expectations = new(() => Read(project));

    public string Project => project;

    public string AssemblyPath => Path.Combine(Root, project, "bin", "Debug", "net10.0", project + ".dll");

    public IReadOnlyList<Expectation> Expectations => expectations.Value;

    /// <summary>The folder of all samples.</summary>
    static string Root => field ??= Find();

    /// <summary>The full name of one of the project's classes.</summary>
    public string Class(string name) => $"{project}.{name}";

    public bool Has(string name) => Expectations.Any(e => e.Class == Class(name));

    static List<Expectation> Read(string project)
    {
        using var file = File.OpenRead(Path.Combine(Root, "expected.json"));
        return [.. JsonSerializer.Deserialize<List<Expectation>>(file, Web)!.Where(e => e.Project == project)];
    }

    static string Find()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var samples = Path.Combine(folder, "samples");
            if (File.Exists(Path.Combine(samples, "expected.json")))
                return samples;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} holds the samples.");
    }
}

/// <summary>What the tests of one method come to: a line of <c>expected.json</c>.</summary>
public sealed record Expectation(string Project, string Class, string Method, int Count, string Outcome)
{
    /// <summary>Null where the outcome under this word is open or is not reported by the host itself.</summary>
    public Dictionary<string, string>? With { get; init; }

    /// <summary>Where adapters make another number of it.</summary>
    public int? CountUnderVSTest { get; init; }
}
