using Muster.Cli.Options;

namespace Muster.UnitTests.Cli;

public class WorkerCountTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("1000", 1000)]
    public void A_number_is_taken_as_it_is(string text, int workers) => Assert.Equal(workers, WorkerCount.Parse(text, null));

    [Fact]
    public void Logical_is_what_the_process_may_use() => Assert.Equal(Environment.ProcessorCount, WorkerCount.Parse("logical", null));

    [Fact]
    public void Auto_counts_cores() => Assert.InRange(WorkerCount.Parse("auto", null), 1, Environment.ProcessorCount);

    [Theory]
    [InlineData("8", 3, 3)]
    [InlineData("2", 3, 2)]
    [InlineData("0", 3, 0)]
    [InlineData("logical", 1, 1)]
    public void The_most_is_never_exceeded(string text, int most, int workers) => Assert.Equal(workers, WorkerCount.Parse(text, most));

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData(" 1")]
    [InlineData("1001")]
    [InlineData("99999999999")]
    [InlineData("Auto")]
    [InlineData("two")]
    public void Anything_else_is_refused_by_name(string text) =>
        Assert.Contains($"-n {text}:", Assert.Throws<UsageException>(() => WorkerCount.Parse(text, null)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_most_below_one_is_refused() => Assert.Throws<UsageException>(() => WorkerCount.Parse("2", 0));
}
