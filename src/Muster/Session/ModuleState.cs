using Muster.Model;
using Muster.Rules;
using Muster.Sequences;

namespace Muster.Session;

/// <summary>What the run knows of one module.</summary>
sealed class ModuleState(TestModule module, ModuleRules rules)
{
    public TestModule Module => module;

    /// <summary>What holds for it.</summary>
    public ModuleRules Rules => rules;

    public ModuleTraits Traits { get; set; } = new();

    /// <summary>Its tests as listed, by a host or in an earlier run; empty once it is planned.</summary>
    public List<TestCase> Found { get; } = [];

    /// <summary>What the list holds of each class, to be compared with what other hosts find.</summary>
    public Dictionary<(string Backend, string Class), ClassDigest> Classes { get; } = [];

    /// <summary>The list is that of an earlier run.</summary>
    public bool ListIsKept { get; set; }

    /// <summary>The tests are known.</summary>
    public bool Listed { get; set; }

    /// <summary>What the selection takes of them, as far as that is decided; null before and after.</summary>
    public IReadOnlyList<TestCase>? Wanted { get; set; }

    /// <summary>Its tests became planned tests and units.</summary>
    public bool Planned { get; set; }

    /// <summary>No further host is started for it.</summary>
    public bool GivenUp { get; set; }

    /// <summary>Milliseconds during which its hosts had pieces to run, of all hosts together.</summary>
    public double BusyMs { get; set; }

    /// <summary>Some host of it has spoken.</summary>
    public bool EverReady { get; set; }

    /// <summary>Hosts in a row that never spoke.</summary>
    public int SilentStarts { get; set; }

    /// <summary>The planned tests, by id and repetition.</summary>
    public Dictionary<(TestId Id, int? Repetition), PlannedTest> Tests { get; } = [];

    /// <summary>How far it is with the repetitions of its tests.</summary>
    public Rounds Rounds { get; } = new();

    /// <summary>What is to run of it again just as it did; null in a run that is distributed.</summary>
    public SequencePlan? Sequence { get; set; }

    /// <summary>What its hosts have run.</summary>
    public KeptOrders Orders { get; } = new();

    /// <summary>What its tests are kept together in. Two frameworks in one module may use one key.</summary>
    public List<UnitState> Units { get; } = [];
}
