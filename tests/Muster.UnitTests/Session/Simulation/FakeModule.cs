using Muster.Model;

namespace Muster.UnitTests.Session.Simulation;

/// <summary>A test assembly that exists only in a simulated run.</summary>
sealed class FakeModule(TestModule module, IReadOnlyList<FakeTest> tests)
{
    readonly Dictionary<TestId, FakeTest> byId = tests.ToDictionary(t => t.Case.Id);
    readonly Dictionary<(string, string), int> sizes = tests.GroupBy(t => (t.Case.Backend, t.Case.Unit)).ToDictionary(u => u.Key, u => u.Count());

    public TestModule Module => module;

    public IReadOnlyList<FakeTest> Tests => tests;

    public ModuleTraits Traits { get; init; } = new();

    /// <summary>So many units run at once, whatever the host is told and tells; null for as many as it is told.</summary>
    public int? AtOnce { get; init; }

    /// <summary>The host answers with this instead of a list.</summary>
    public string? ListingFails { get; init; }

    /// <summary>The process ends in the middle of its list, each time.</summary>
    public bool ListingCrashes { get; init; }

    /// <summary>The process never comes to the end of its list.</summary>
    public bool ListingHangs { get; init; }

    /// <summary>The process never comes to speak, each time.</summary>
    public bool NeverReady { get; init; }

    /// <summary>The process of the program that its tests run in; null if that is the host.</summary>
    public int? Program { get; init; }

    /// <summary>That program cannot be started.</summary>
    public bool PreparingFails { get; init; }

    /// <summary>The process ends as soon as all is prepared, each time.</summary>
    public bool WaitingDies { get; init; }

    /// <summary>How often a test that fails at last was run.</summary>
    public int Tries { get; set; }

    /// <summary>For so many copies of its output folder there is room.</summary>
    public int MostCopies { get; init; } = int.MaxValue;

    public FakeTest Find(TestId id) => byId[id];

    /// <summary>How many tests share a unit with this one.</summary>
    public int SizeOfUnit(FakeTest test) => sizes[(test.Case.Backend, test.Case.Unit)];
}
