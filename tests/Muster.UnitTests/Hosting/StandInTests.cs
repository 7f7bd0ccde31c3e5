using Muster.Hosting;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.UnitTests.Hosting;

/// <summary>What a host runs for a planned row that it does not find.</summary>
public class StandInTests
{
    [Fact]
    public void Rows_that_are_there_are_met_by_themselves() =>
        Assert.Equal(["b", "a"], Find(["a", "b"], Listed("b", 1), Listed("a", 0)));

    [Fact]
    public void A_renamed_row_is_met_by_that_in_its_place() =>
        Assert.Equal(["y"], Find(["x", "y", "z"], Listed("b", 1)));

    [Fact]
    public void A_row_that_is_asked_for_stands_in_for_no_other() =>
        Assert.Equal(["c", "b"], Find(["b", "c"], Listed("gone", 0), Listed("b", 1)));

    [Fact]
    public void No_row_stands_in_twice() =>
        Assert.Equal(["x", null], Find(["x"], Listed("a", 0), Listed("b", 1)));

    static TestRef Listed(string name, int place) => new(TestId.Of("Shop.Tests", "Cart", "nunit Adds(System.String)", name, 0), "Cart", "Adds", place);

    static List<string?> Find(string[] present, params TestRef[] asked)
    {
        var book = new CaseBook("Shop.Tests", new PlayedBackend("nunit", present));
        book.List(asked);
        return [.. book.Find(asked).Select(pair => pair.Found?.Name)];
    }
}
