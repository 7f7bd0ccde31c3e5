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
    public void The_threads_of_a_slot_share_its_work_and_a_unit_but_not_a_test()
    {
        Assert.Equal(20, Of(2, threads: 2, (20, null), (20, null), (20, null), (20, null)));
        Assert.Equal(40, Of(4, threads: 2, (40, "U"), (40, "U")));
        Assert.Equal(80, Of(4, threads: 2, (80, "U"), (10, "U")));
    }

    [Fact]
    public void Nothing_takes_no_time() => Assert.Equal(0, Of(4));

    static double Of(int slots, params (double Ms, string? Unit)[] tests) => Of(slots, threads: 1, tests);

    static double Of(int slots, int threads, params (double Ms, string? Unit)[] tests) => Bound.Of(tests, test => test.Ms, test => test.Unit, _ => threads, slots);
}
