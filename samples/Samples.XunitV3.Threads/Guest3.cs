using Xunit;

namespace Samples.XunitV3.Threads;

public sealed class Guest3
{
    [Fact]
    public void First() => Meeting.Visit(nameof(Guest3));

    [Fact]
    public void Second() => Meeting.Visit(nameof(Guest3));
}
