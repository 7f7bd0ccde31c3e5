using Muster.Model;

namespace Muster.Session;

/// <summary>A test that this run owes a result.</summary>
sealed class PlannedTest(int index, ModuleState module, TestCase @case)
{
    /// <summary>Place among all planned tests of the run, from 0.</summary>
    public int Index => index;

    public ModuleState Module => module;

    public TestCase Case => @case;

    /// <summary>How long it may run; null for as long as it wants.</summary>
    public TimeSpan? Limit { get; } = module.Rules.LimitOf(@case);

    /// <summary>What it needs to run; of tests that need the same, one runs at a time.</summary>
    public IReadOnlyList<string> Batons { get; } = module.Rules.BatonsOf(@case);

    /// <summary>Given when the module's units are made.</summary>
    public UnitState Unit { get; set; } = null!;

    /// <summary>Place among the tests of its method when they were listed, from 0.</summary>
    public int Place { get; set; }

    /// <summary>The one recorded outcome; null until there is one.</summary>
    public TestOutcome? Outcome { get; set; }

    /// <summary>True once the one result is recorded.</summary>
    public bool Recorded => Outcome is not null;

    /// <summary>Milliseconds, all rows together, for the history and the bound.</summary>
    public double DurationMs { get; set; }

    /// <summary>A row failed that was not planned.</summary>
    public bool ExtraFailed { get; set; }

    /// <summary>It ran to an end of its own, so that the duration says something about it.</summary>
    public bool Measured => Outcome is TestOutcome.Passed or TestOutcome.Failed && !Debugged;

    /// <summary>It ran in a process that was debugged.</summary>
    public bool Debugged { get; set; }

    /// <summary>It took its process with it, and would again.</summary>
    public bool Kills => Outcome is TestOutcome.Crashed or TestOutcome.TimedOut;

    /// <summary>From 1; null where each test runs once.</summary>
    public int? Repetition { get; init; }

    /// <summary>It has started, if only to be stopped.</summary>
    public bool Begun { get; set; }

    /// <summary>A further try that has not begun: what a stop leaves of these is no loss.</summary>
    public bool MayBeLeft => Repetition > 1 && !Begun;

    /// <summary>A result of it of which no more is said.</summary>
    public TestResult Result(TestOutcome outcome) => new() { Module = module.Module, Case = @case, Repetition = Repetition, Outcome = outcome };

    /// <summary>Names the test to a host.</summary>
    public Model.Wire.TestRef Ref => new(@case.Id, @case.Class, @case.Method, Place);

    /// <summary>Names the test to a person. xUnit.net's names hold the class already.</summary>
    public override string ToString() => @case.Name.StartsWith(@case.ShownClass, StringComparison.Ordinal) ? @case.Name : $"{@case.ShownClass}.{@case.Name}";
}
