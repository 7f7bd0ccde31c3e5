namespace Muster.Hosting;

/// <summary>A test framework that has a backend of its own.</summary>
/// <param name="Assembly">Simple name of the assembly that tells that a module holds it.</param>
/// <param name="Backend">Its backend.</param>
/// <param name="Fallback">The backend that takes over through its adapter; null where the adapter is of no use.</param>
/// <param name="AdapterPrefix">How the names of its adapter's files begin.</param>
sealed record Engine(string Assembly, string Backend, string? Fallback, string AdapterPrefix)
{
    public static IReadOnlyList<Engine> All { get; } =
    [
        // The adapter of xUnit.net v3 starts a process of its own for each call.
        new("xunit.v3.core", "xunit3", null, "xunit"),
        new("xunit.core", "xunit2", "xunit2/vstest", "xunit"),
        new("nunit.framework", "nunit", "nunit/vstest", "nunit"),
    ];

    public bool OwnsAdapter(string path) => Path.GetFileName(path).StartsWith(AdapterPrefix, StringComparison.OrdinalIgnoreCase);
}
