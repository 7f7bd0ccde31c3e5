namespace Muster.Storage.LastRun;

/// <summary>The course of a run: what ran where and when, and what failed. Indexes point into its own lists.</summary>
sealed record RecordedRun
{
    /// <summary>Raised whenever what follows changes its meaning.</summary>
    public const int CurrentVersion = 1;

    public required int Version { get; init; }

    public required string Id { get; init; }

    public required DateTimeOffset Started { get; init; }

    public required string Dist { get; init; }

    public required int Slots { get; init; }

    /// <summary>Processors of the machine that ran it; 0 if that is not known.</summary>
    public required int Cores { get; init; }

    public required double WallMs { get; init; }

    public required double BoundMs { get; init; }

    public required int Planned { get; init; }

    /// <summary>How many tests failed, crashed or timed out; more than there are <see cref="Failures"/> if there were too many to keep.</summary>
    public required int Failed { get; init; }

    public required IReadOnlyList<RecordedModule> Modules { get; init; }

    public required IReadOnlyList<RecordedHost> Hosts { get; init; }

    public required IReadOnlyList<RecordedUnit> Units { get; init; }

    /// <summary>Every start of a test, in order, up to a limit.</summary>
    public required IReadOnlyList<RecordedTest> Tests { get; init; }

    public required IReadOnlyList<RecordedFailure> Failures { get; init; }

    /// <summary>Index of the module of a test.</summary>
    public int ModuleOf(RecordedTest test) => Units[test.Unit].Module;

    /// <summary>The module in which something failed.</summary>
    public RecordedModule ModuleOf(RecordedFailure failure) => Modules[ModuleOf(Tests[failure.Test])];

    /// <summary>Every index points to something, and every text is there.</summary>
    public bool IsSound() =>
        Version == CurrentVersion
        && Slots >= 1
        && HasTexts()
        && Hosts.All(host => IsIn(host.Module, Modules))
        && Units.All(unit => IsIn(unit.Module, Modules))
        && Tests.All(test => IsIn(test.Unit, Units) && (test.Host is null || IsIn(test.Host.Value, Hosts)))
        && Failures.All(failure => IsIn(failure.Test, Tests));

    // A file may hold what the types do not.
    bool HasTexts() =>
        AreThere([Id, Dist])
        && Modules.All(module => AreThere([module.Key, module.Name, module.TargetFramework, module.Path, module.AssemblyPath]))
        && Hosts.All(host => AreThere([host.Worker]))
        && Units.All(unit => AreThere([unit.Backend, unit.Key]))
        && Tests.All(test => AreThere([test.Class, test.Name]))
        && Failures.All(failure => AreThere([failure.Message, failure.StackTrace]));

    static bool AreThere(ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts)
        {
            if (text is null)
                return false;
        }

        return true;
    }

    static bool IsIn<T>(int index, IReadOnlyList<T> list) => index >= 0 && index < list.Count;
}
