using Xunit;

namespace Samples.Hostile;

/// <summary>Prints, and leaves no stream for whoever comes next.</summary>
public abstract class Closing
{
    [Fact]
    public void PrintsAndCloses() => PrintAndClose();

    [Fact]
    public void PrintsAndClosesAgain() => PrintAndClose();

    static void PrintAndClose()
    {
        Raw.Print(1, "sample: out\n");
        Raw.Print(2, "sample: err\n");
        Raw.Close(1);
        Raw.Close(2);
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
    }
}

// Several classes: what is closed is put right before the next test, all else between classes.
public sealed class ClosingA : Closing;

public sealed class ClosingB : Closing;

public sealed class ClosingC : Closing;
