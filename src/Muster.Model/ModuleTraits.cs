namespace Muster.Model;

/// <summary>What discovery learns of a module as a whole.</summary>
public sealed record ModuleTraits
{
    /// <summary>Frameworks with versions, as users write them: <c>xUnit.net v2 2.9.3</c>.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>A fixture of assembly scope is set up again in every call that its backend gets.</summary>
    public bool FixturePerCall { get; init; }

    /// <summary>A fixture of assembly scope exists; it runs once in every worker.</summary>
    public bool FixturePerHost { get; init; }

    /// <summary>How many tests <c>dotnet test</c> would run at once in one process; 1 where the module asks to run serially.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>False where the last started test may not be the one that killed the process.</summary>
    public bool ExactAttribution { get; init; } = true;

    /// <summary>Sentences for the user, each said once a run.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}
