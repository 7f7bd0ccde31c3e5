using System.Text.Json;

namespace Muster.Input;

/// <summary>The platform that an app was built for, as a runtime identifier: <c>win-x64</c>.</summary>
static class RuntimePlatform
{
    static readonly string[] Distributions = ["alpine", "centos", "debian", "fedora", "ol", "opensuse", "rhel", "sles", "ubuntu"];

    /// <summary>What a deps file says; null if it says nothing, or cannot be read.</summary>
    public static string? In(string depsFile)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(depsFile));
            var target = json.RootElement.GetProperty("runtimeTarget").GetProperty("name").GetString() ?? "";
            return target.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? target[(slash + 1)..] : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    /// <summary>True if an app with a runtime of its own cannot run there; false also for identifiers that nobody knows.</summary>
    /// <param name="identifier">What it was built for.</param>
    /// <param name="machine">The platform of the machine.</param>
    public static bool IsForeign(string identifier, string machine) =>
        SystemOf(identifier) is { } system && (system, ProcessorOf(identifier)) != (SystemOf(machine), ProcessorOf(machine));

    /// <summary>The part of an identifier that names the operating system: <c>win</c>, <c>osx</c>, <c>linux</c>; null if it is unknown.</summary>
    public static string? SystemOf(string identifier)
    {
        var system = identifier.Split('-', '.')[0].TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return system is "win" or "osx" or "linux" ? system
            : Distributions.Contains(system) ? "linux"
            : null;
    }

    // musl and glibc are told apart: a runtime for one does not start with the other.
    static string ProcessorOf(string identifier)
    {
        var processor = identifier[(identifier.LastIndexOf('-') + 1)..];
        return identifier.Contains("musl", StringComparison.Ordinal) || identifier.StartsWith("alpine", StringComparison.Ordinal) ? $"musl-{processor}" : processor;
    }
}
