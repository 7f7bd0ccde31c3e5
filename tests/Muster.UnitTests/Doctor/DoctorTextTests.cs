using Muster.Doctor;

namespace Muster.UnitTests.Doctor;

public class DoctorTextTests
{
    [Fact]
    public void A_green_run_says_so_in_one_line() =>
        Assert.Equal("The run of 2026-11-22 12:00: 1 tests, none failed, -n 1, 1.0 s.\n", DoctorText.Of(new DoctorReport(new RecordMaker().Host().Test("A", "T", 0).Make(), [])));

    [Fact]
    public void Failures_of_one_class_and_cause_are_told_together()
    {
        var run = new RecordMaker().Host().Test("A", "One", 0, message: "no").Test("A", "Two", 0, message: "no").Make();
        var probes = new Probes(new(1, 1), new(2, 2), default, default);

        var text = DoctorText.Of(new DoctorReport(run, [.. run.Failures.Select(failure => Diagnosis.Of(run, failure, probes))]));

        Assert.EndsWith("\nReally red: with -n 0 too:\n\n  A.One\n  A.Two\n    message    no\n    seen       Fails with -n 0, and by itself.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_looked_at_is_counted()
    {
        var run = new RecordMaker().Host().Test("A", "One", 0, message: "no").Make() with { Failed = 30 };
        Assert.Contains("Failures that were not looked at: 30.", DoctorText.Of(new DoctorReport(run, [])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_cannot_speak_to_the_terminal()
    {
        var run = new RecordMaker().Host().Test("A", "\u001b[31mRed\u0007\u202e\ud800", 0, message: "\u001b[2J").Make();
        var text = DoctorText.Of(new DoctorReport(run, [Diagnosis.Of(run, run.Failures[0], new Probes(new(1, 0), new(1, 0), default, default))]));
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c == '\u202e' || char.IsSurrogate(c));
    }

    [Fact]
    public void What_fails_now_and_then_is_called_neither_unsafe_nor_red()
    {
        var run = new RecordMaker().Host().Test("A", "Torn", 0, message: "no").Make();

        var text = DoctorText.Of(new DoctorReport(run, [Diagnosis.Of(run, run.Failures[0], new Probes(new(2, 1), new(2, 1), default, default))]));

        Assert.Contains("\nRed now and then, run the same way:\n\n  A.Torn\n    suspected  fails now and then, whatever runs before it or beside it\n    message    no\n    seen       Fails in 1 of 2 tries by itself.\n    mend       ", text, StringComparison.Ordinal);
        Assert.Contains($"`muster run --filter-uid {run.Tests[0].Id} --until-fail`", text, StringComparison.Ordinal);
        Assert.DoesNotContain("muster.json", text, StringComparison.Ordinal);
    }
}
