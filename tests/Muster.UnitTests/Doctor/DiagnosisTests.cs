using Muster.Doctor;

namespace Muster.UnitTests.Doctor;

public class DiagnosisTests
{
    // What the tries of one kind gave, one after another.
    const string No = "";
    const string Green = "+";
    const string Red = "-";
    const string Mixed = "+-";

    static readonly Symptom Port = new(Cause.SharedPort, "port 5000");

    [Theory]
    // plain, alone, after others, whole
    [InlineData(Green, Green, Green, No, nameof(Cause.BesideOthers), nameof(Cause.SharedPort))]
    [InlineData(Green, Green, No, No, nameof(Cause.BesideOthers), nameof(Cause.SharedPort))]
    [InlineData(Green, Green, Red, No, nameof(Cause.LeftByEarlierTest), nameof(Cause.LeftByEarlierTest))]
    [InlineData(Red, Green, Red, No, nameof(Cause.LeftByEarlierTest), nameof(Cause.LeftByEarlierTest))]
    [InlineData(Red, Green, Green, No, nameof(Cause.LeftByEarlierTest), nameof(Cause.SharedPort))]
    [InlineData(Green, Red, No, No, nameof(Cause.NeedsEarlierTest), nameof(Cause.NeedsEarlierTest))]
    [InlineData(Red, Red, No, Green, nameof(Cause.NeedsEarlierTest), nameof(Cause.NeedsEarlierTest))]
    [InlineData(Red, Red, No, Red, nameof(Cause.ReallyRed), nameof(Cause.ReallyRed))]
    [InlineData(Red, Red, No, No, nameof(Cause.ReallyRed), nameof(Cause.ReallyRed))]
    [InlineData(Red, No, No, No, nameof(Cause.ReallyRed), nameof(Cause.ReallyRed))]
    [InlineData(No, No, No, No, nameof(Cause.NotTried), nameof(Cause.NotTried))]
    [InlineData("--", "--", No, "--", nameof(Cause.ReallyRed), nameof(Cause.ReallyRed))]
    [InlineData(Green, Mixed, No, No, nameof(Cause.NowAndThen), nameof(Cause.NowAndThen))]
    [InlineData(Green, Green, Mixed, No, nameof(Cause.NowAndThen), nameof(Cause.NowAndThen))]
    [InlineData(Red, Red, No, Mixed, nameof(Cause.NowAndThen), nameof(Cause.NowAndThen))]
    [InlineData(Mixed, Green, Green, No, nameof(Cause.NowAndThen), nameof(Cause.NowAndThen))]
    public void What_was_tried_comes_before_what_the_message_says(string plain, string alone, string after, string whole, string cause, string causeWithPort)
    {
        var probes = Of(plain, alone, after, whole);
        Assert.Equal((cause, causeWithPort), (Diagnosis.CauseOf(probes, null).ToString(), Diagnosis.CauseOf(probes, Port).ToString()));
    }

    [Fact]
    public void The_evidence_names_what_ran_at_the_same_time_elsewhere()
    {
        var run = new RecordMaker().Host().Host()
            .Test("Api", "Early", 1, 0, 90)
            .Test("Web", "Beside", 1, 95, 50)
            .Test("Web", "Late", 1, 200)
            .Test("Shop", "Same", 0, 50, 40)
            .Test("Shop", "Red", 0, 100, 20, "Address already in use").Make();

        var finding = Diagnosis.Of(run, run.Failures[0], Of(Green, Green, Green, No));

        Assert.Equal(["Passes with -n 0, and by itself.", "Passes after the one test that ran before it in gw0.", "At the same time ran Web.Beside in gw1."], finding.Evidence);
        Assert.Equal(["Web"], finding.ClassesBeside);
    }

    [Fact]
    public void The_evidence_counts_what_ran_before_in_the_same_process_newest_first()
    {
        var run = new RecordMaker().Host().Host()
            .Test("A", "One", 0).Test("A", "Two", 0, 10).Test("X", "Other", 1, 10).Test("B", "Three", 0, 20).Test("A", "Four", 0, 30)
            .Test("C", "Red", 0, 40, 10, "no").Make();

        var finding = Diagnosis.Of(run, run.Failures[0], Of(Green, Green, Red, No));

        Assert.Contains("Fails in one process after the 4 tests before it in gw0: the last of them A.Four, B.Three, A.Two and 1 more.", finding.Evidence);
        Assert.Equal([["One", "Two"], ["Three"], ["Four"]], Neighbours.Before(run, 5).Select(call => call.Select(test => test.Name)));
    }

    [Theory]
    [InlineData(Mixed, Mixed, No, No, "Fails in 1 of 2 tries by itself.")]
    [InlineData("-+-", "--", No, No, "Fails in 2 of 3 tries with -n 0 among the other failures.")]
    [InlineData(Green, Green, Mixed, No, "Passes with -n 0, and by itself.|Fails in 1 of 2 tries after the one test that ran before it in gw0.")]
    [InlineData(Red, Red, No, Mixed, "Fails with -n 0, and by itself.|Fails in 1 of 2 tries when all tests of the module run with -n 0.")]
    [InlineData(Red, Red, No, Green, "Fails with -n 0 among the other failures, and by itself.|Passes when all tests of the module run with -n 0.")]
    public void The_evidence_says_how_often_it_failed_where_tries_disagree(string plain, string alone, string after, string whole, string sentences)
    {
        var run = new RecordMaker().Host().Test("A", "One", 0).Test("C", "Red", 0, 40, 10, "no").Make();
        Assert.Equal(sentences.Split('|'), Diagnosis.Of(run, run.Failures[0], Of(plain, alone, after, whole)).Evidence);
    }

    static Probes Of(string plain, string alone, string after, string whole) => new(Of(plain), Of(alone), Of(after), Of(whole));

    static Tries Of(string tries) => new(tries.Length, tries.Count(c => c == '-'));
}
