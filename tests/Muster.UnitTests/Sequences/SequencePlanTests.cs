using Muster.Model;
using Muster.Sequences;

namespace Muster.UnitTests.Sequences;

/// <summary>How the tests of an earlier run are found among those that there are now.</summary>
public class SequencePlanTests
{
    [Fact]
    public void Calls_and_their_order_stay_and_in_a_class_the_order_is_the_list_s()
    {
        var plan = SequencePlan.Of(Sequence(["B.2", "B.1"], ["A.1"], ["B.3"]), Listed("A.1", "B.1", "B.2", "B.3"));
        Assert.Equal("B.1 B.2|A.1|B.3", Text(plan));
        Assert.Empty(plan.Missing);
    }

    [Fact]
    public void Tests_that_are_gone_are_named_and_calls_without_any_are_not_made()
    {
        var plan = SequencePlan.Of(Sequence(["A.1", "A.2"], ["B.1"], ["A.3"]), Listed("A.1", "A.3"));
        Assert.Equal("A.1|A.3", Text(plan));
        Assert.Equal(["A.2", "B.1"], plan.Missing.Select(test => test.ToString()));
    }

    [Fact]
    public void With_other_ids_the_names_decide()
    {
        var then = Sequence(["A.2"], ["A.1"]);
        var now = Listed("A.1", "A.2").Select(test => test with { Id = TestId.Of("other", test.Class, test.Method, test.Name, 0) }).ToList();
        Assert.Equal("A.2|A.1", Text(SequencePlan.Of(then, now)));
    }

    [Fact]
    public void Rows_that_are_called_otherwise_in_each_process_go_by_their_place()
    {
        NamedTest Row(string name) => new(TestId.Of("M", "A", "Row", name, 0), "A", "Row", name);
        TestCase Case(string name) => Cases.Of("A", "Row", name) with { Id = TestId.Of("M", "A", "Row", name, 0) };
        var then = new Sequence { Calls = [[Row("Row(7:01)"), Row("Row(7:02)")]] };
        Assert.Equal("A.Row(8:01) A.Row(8:02)", Text(SequencePlan.Of(then, [Case("Row(8:01)"), Case("Row(8:02)")])));
        Assert.Equal(2, SequencePlan.Of(then, [Case("Row(8:01)")]).Missing.Count);
    }

    [Fact]
    public void Units_of_one_call_stay_in_the_order_in_which_they_began() =>
        Assert.Equal("B.1 B.2 A.1 A.2", Text(SequencePlan.Of(Sequence(["B.1", "A.1", "B.2", "A.2"]), Listed("A.1", "A.2", "B.1", "B.2"))));

    [Fact]
    public void A_call_is_for_one_framework()
    {
        var listed = Listed("A.1", "B.1").Select(test => test.Class == "A" ? test with { Backend = "xunit2" } : test).ToList();
        Assert.Equal("A.1|B.1", Text(SequencePlan.Of(Sequence(["A.1", "B.1"]), listed)));
    }

    [Fact]
    public void Until_a_test_means_with_it_and_without_what_began_later()
    {
        var sequence = Sequence(["A.1"], ["B.1", "B.2", "B.3"], ["C.1"]);
        var until = sequence.Until(sequence.Calls[1][1]);
        Assert.Equal(["A.1", "B.1", "B.2"], until.Tests.Select(test => test.ToString()));
        Assert.Equal(2, until.Calls.Count);
    }

    [Fact]
    public void Until_a_test_that_ran_several_times_means_its_last_time_and_leaves_out_the_others()
    {
        var sequence = Sequence(["A.1"], ["B.1"], ["C.1", "A.1"], ["D.1", "A.1", "D.2"], ["C.1"]);
        var until = sequence.Until(sequence.Calls[0][0]);
        Assert.Equal(["B.1", "C.1", "D.1, A.1"], until.Calls.Select(call => string.Join(", ", call)));
    }

    static Sequence Sequence(params string[][] calls) => new() { Calls = [.. calls.Select(call => call.Select(name => NamedTest.Of(Case(name))).ToList())] };

    static List<TestCase> Listed(params string[] names) => [.. names.Select(Case)];

    static TestCase Case(string name)
    {
        var (className, method) = (name.Split('.')[0], name.Split('.')[1]);
        return Cases.Of(className, method, method) with { Id = TestId.Of("M", className, method, method, 0) };
    }

    static string Text(SequencePlan plan) => string.Join('|', plan.Calls.Select(call => string.Join(' ', call.Select(test => NamedTest.Of(test)))));
}
