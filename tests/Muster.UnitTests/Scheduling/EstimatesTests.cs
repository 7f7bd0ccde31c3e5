using Muster.Model;
using Muster.Scheduling;

namespace Muster.UnitTests.Scheduling;

public class EstimatesTests
{
    static readonly Estimates Recorded = new([Record("A", "C", 1, 100), Record("A", "C", 2, 300), Record("A", "D", 3, 1100)]);

    [Fact]
    public void A_recorded_test_takes_what_it_took() => Assert.Equal(new Estimate(300, true), Recorded.Of("A", "C", new TestId(0, 2)));

    [Fact]
    public void A_new_test_takes_the_mean_of_its_class() => Assert.Equal(new Estimate(200, true), Recorded.Of("A", "C", new TestId(0, 9)));

    [Fact]
    public void Or_of_its_module() => Assert.Equal(new Estimate(500, true), Recorded.Of("A", "New", new TestId(0, 9)));

    [Fact]
    public void Of_a_new_module_nothing_is_known() => Assert.Equal(Estimate.Unknown, Recorded.Of("B", "C", new TestId(0, 1)));

    static RecordedDuration Record(string module, string className, int test, double ms) => new(module, className, new TestId(0, (ulong)test), ms);
}
