namespace Muster.Scheduling.Queues;

/// <summary>A test in its unit.</summary>
readonly record struct Entry(UnitPlan Unit, int Position)
{
    public TestPlan Test => Unit.Tests[Position];

    public static IEnumerable<Entry> AllOf(UnitPlan unit) => unit.Tests.Select((_, position) => new Entry(unit, position));

    /// <summary>The load of the test alone: what its unit shares is not in it.</summary>
    public Load Load => Load.Of(Test.Estimate);
}
