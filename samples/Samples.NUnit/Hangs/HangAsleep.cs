using NUnit.Framework;

namespace Samples.NUnit.Hangs;

public sealed class HangAsleep
{
    [Test]
    public void Before() => Assert.That(true);

    [Test]
    public void Hangs()
    {
        Console.WriteLine(Texts.AsleepConsole);
        Console.Error.WriteLine(Texts.AsleepError);
        TestContext.Out.WriteLine(Texts.AsleepFramework);
        TestContext.Progress.WriteLine(Texts.AsleepProgress);
        Hang.Asleep();
    }

    [Test]
    public void After() => Assert.That(true);
}
