using Muster.Model;

namespace Muster.Session;

/// <summary>What the run knows of one module.</summary>
sealed class ModuleState(TestModule module)
{
    public TestModule Module => module;

    public ModuleTraits Traits { get; set; } = new();

    /// <summary>What a listing host has named so far.</summary>
    public List<TestCase> Found { get; } = [];

    /// <summary>The tests are known.</summary>
    public bool Listed { get; set; }

    /// <summary>What the selection takes of them, as far as that is decided; null before and after.</summary>
    public IReadOnlyList<TestCase>? Wanted { get; set; }

    /// <summary>Its tests became planned tests and units.</summary>
    public bool Planned { get; set; }

    /// <summary>No further host is started for it.</summary>
    public bool GivenUp { get; set; }

    /// <summary>Some host of it has spoken.</summary>
    public bool EverReady { get; set; }

    /// <summary>Hosts in a row that never spoke.</summary>
    public int SilentStarts { get; set; }

    /// <summary>The planned tests by id.</summary>
    public Dictionary<TestId, PlannedTest> Tests { get; } = [];

    public Dictionary<string, UnitState> Units { get; } = new(StringComparer.Ordinal);
}
