using Muster.Model;

namespace Muster.Session;

/// <summary>What the run knows of one unit: tests that share a fixture, or could.</summary>
sealed class UnitState
{
    public UnitState(ModuleState module, string key, string backend, IReadOnlyList<PlannedTest> tests)
    {
        (Module, Key, Backend, Tests, Open) = (module, key, backend, tests, tests.Count);
        foreach (var test in tests)
            test.Unit = this;
    }

    public ModuleState Module { get; }

    public string Key { get; }

    public string Backend { get; }

    /// <summary>The unit of the first repetition; null in that one itself.</summary>
    public UnitState? First { get; init; }

    /// <summary>Under which it is remembered: two frameworks in one module may use one key.</summary>
    public string MemoryKey => MemoryKeyOf(Backend, Key);

    public IReadOnlyList<PlannedTest> Tests { get; }

    /// <summary>May be run in several calls, as far as its tests' looks go.</summary>
    public bool Splittable { get; set; }

    /// <summary>A piece was given out that lacked tests of it: some modes cut where the looks say no, because the user asked for it.</summary>
    public bool WasCut { get; set; }

    public bool MaySplit => Splittable || WasCut;

    /// <summary>Milliseconds that a call for the whole unit took beside its tests; null if there was none.</summary>
    public double? FixtureMs { get; set; }

    /// <summary>Hosts that died in it while no test ran.</summary>
    public int Deaths { get; set; }

    /// <summary>A host was lost with tests of it open, beside those of other units: from then on it has its calls for itself.</summary>
    public bool Lonely { get; set; }

    /// <summary>Calls of the framework that had tests of it.</summary>
    public int Pieces { get; set; }

    /// <summary>Tests that have neither a recorded nor a held result.</summary>
    public int Open { get; set; }

    /// <summary>Failures that wait for the unit's end: if it was split, it is re-run whole before they count.</summary>
    public Dictionary<PlannedTest, TestResult> Held { get; } = [];

    /// <summary>The re-run of the whole unit has been ordered.</summary>
    public bool RunWhole { get; set; }

    /// <summary>One piece was given all of it, though it had been cut: what is left of its parts is not to run.</summary>
    public bool Gathered { get; set; }

    /// <summary>It failed in parts and passed whole: never to be split again.</summary>
    public bool LearnedWhole { get; set; }

    /// <summary>Under which the unit of a test is remembered.</summary>
    public static string MemoryKeyOf(TestCase test) => MemoryKeyOf(test.Backend, test.Unit);

    static string MemoryKeyOf(string backend, string key) => $"{backend}:{key}";
}
