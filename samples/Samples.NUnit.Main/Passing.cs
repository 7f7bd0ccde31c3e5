using NUnit.Framework;

namespace Samples.NUnit.Main;

public sealed class Passing
{
    [Test]
    public void Passes() => Assert.That(true);

    [Test]
    public async Task Awaits()
    {
        await Task.Yield();
    }

    [Test]
    public void RunsAfterMain() => Assert.That(Program.HasRun, "sample: Main did not run");
}
