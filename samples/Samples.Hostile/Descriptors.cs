using Xunit;

namespace Samples.Hostile;

/// <summary>What tests do to the streams that they share with the process that runs them.</summary>
[TestCaseOrderer(typeof(ByName))]
public sealed class Descriptors
{
    [Fact]
    public void A_ClosesOutput()
    {
        Raw.Print(1, "sample: before the close\n");
        Raw.Close(1);
        Raw.Close(2);
    }

    [Fact]
    public void B_PrintsAfterTheClose() => Raw.Print(1, "sample: after the close\n");

    [Fact]
    public void C_RedirectsConsole()
    {
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
    }

    [Fact]
    public void D_PrintsAfterTheRedirection() => Raw.Print(2, "sample: after the redirection\n");

    [Fact]
    public void E_ChildWritesToAllThatItInherited() => Raw.ShellWritesEverywhere();

    [Fact]
    public void F_PrintsAfterTheChild() => Raw.Print(1, "sample: after the child\n");

    /// <summary>Garbage into every socket of the process, whoever owns it.</summary>
    [Fact]
    public void G_WritesIntoSockets()
    {
        if (Switch.On("garbage"))
            Raw.WriteIntoSockets();
    }
}
