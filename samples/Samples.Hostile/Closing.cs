using Xunit;

namespace Samples.Hostile;

/// <summary>Prints, and leaves no stream for whoever comes next.</summary>
public abstract class Closing
{
    [Fact]
    public void PrintsAndCloses()
    {
        Raw.Print(1, "sample: out\n");
        Raw.Print(2, "sample: err\n");
        Raw.Close(1);
        Raw.Close(2);
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
    }
}

// Classes and not rows of one: what a test leaves is put right between classes.
public sealed class ClosingA : Closing;

public sealed class ClosingB : Closing;

public sealed class ClosingC : Closing;
