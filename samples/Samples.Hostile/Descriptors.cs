using Xunit;

namespace Samples.Hostile;

/// <summary>What tests do to descriptors that are not theirs.</summary>
public sealed class Descriptors
{
    [Fact]
    public void ChildWritesToAllThatItInherited() => Raw.ShellWritesEverywhere();

    /// <summary>Garbage into every socket of the process, whoever owns it.</summary>
    [Fact]
    public void WritesIntoSockets()
    {
        if (Switch.On("garbage"))
            Raw.WriteIntoSockets();
    }
}
