using System.Text.Json;
using Muster.Model;
using Muster.Model.Wire;

namespace Muster.UnitTests.Wire;

public class RepeatedStringTests
{
    [Fact]
    public void Tests_of_one_class_share_its_name()
    {
        var cases = Read([Case("Shop.Cart", "Adds"), Case("Shop.Cart", "Removes")]);
        Assert.Same(cases[0].Class, cases[1].Class);
        Assert.Same(cases[0].Unit, cases[1].Unit);
    }

    [Fact]
    public void However_many_names_there_are_each_is_read_as_it_was_written()
    {
        TestCase[] cases = [.. Enumerable.Range(0, 2000).Select(i => Case($"Shop.C{i}", "Test")), Case("Odd \"é\" \uD83D\uDE00\n", "Test"), Case("", "Test")];
        Assert.Equal(cases.Select(c => c.Class), Read(cases).Select(c => c.Class));
    }

    static IReadOnlyList<TestCase> Read(TestCase[] cases)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new HostMessage.CasesFound(cases), WireJson.Default.HostMessage);
        return Assert.IsType<HostMessage.CasesFound>(JsonSerializer.Deserialize(bytes, WireJson.Default.HostMessage)).Cases;
    }

    static TestCase Case(string className, string method) => new()
    {
        Id = TestId.Of("Shop.Tests", className, method, method, 0),
        Class = className,
        Method = method,
        Name = method,
        Unit = className,
        Backend = "xunit3",
    };
}
