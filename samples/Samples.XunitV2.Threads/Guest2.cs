using Xunit;

namespace Samples.XunitV2.Threads;

public sealed class Guest2
{
    [Fact]
    public void First() => Meeting.Visit(nameof(Guest2));

    [Fact]
    public void Second() => Meeting.Visit(nameof(Guest2));
}
