using Xunit;

namespace Samples.XunitV3;

/// <summary>What filters are tried on: rows, nested and generic classes, traits with odd names and values.</summary>
public class Filtered
{
    [Fact]
    [Trait("Category", "Fast")]
    [Trait("Category", "Unit")]
    [Trait("Priority", "1")]
    [Trait("Owner", "Ann")]
    public void Marked() => Assert.True(true);

    [Fact]
    [Trait("Kind of", "a&b|(c)")]
    [Trait("Priority", "2")]
    public void Odd() => Assert.True(true);

    [Theory]
    [InlineData(1, "a(b)")]
    [InlineData(2, "x=y")]
    public void Rows(int number, string text) => Assert.NotEqual(text, $"{number}");

    public class Inner
    {
        [Fact]
        [Trait("TestCategory", "Fast")]
        public void Nested() => Assert.True(true);
    }

    public abstract class Generic<T>
    {
        [Fact]
        public void Inherited() => Assert.NotNull(typeof(T));
    }

    public class OfText : Generic<string>;
}
