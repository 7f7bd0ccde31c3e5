using Muster.Scheduling;

namespace Muster.UnitTests.Scheduling;

public class BoundTests
{
    [Fact]
    public void Even_work_is_shared_by_the_slots() => Assert.Equal(50, Of(2, (10, null), (40, null), (50, null)));

    [Fact]
    public void A_test_is_not_divided() => Assert.Equal(80, Of(4, (80, null), (10, null)));

    [Fact]
    public void A_unit_that_may_not_be_split_is_not_divided() => Assert.Equal(90, Of(4, (80, "U"), (10, "U"), (10, null)));

    [Fact]
    public void Nothing_takes_no_time() => Assert.Equal(0, Of(4));

    static double Of(int slots, params (double Ms, string? Unit)[] tests) => Bound.Of(tests, test => test.Ms, test => test.Unit, slots);
}
