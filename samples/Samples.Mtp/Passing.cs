using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class Passing
{
    [Test]
    public void Passes() => Check.That(true);

    [Test]
    public async Task Awaits()
    {
        await Task.Delay(5);
    }

    [Test]
    public void RunsAfterMain() => Check.That(Prepared.ByMain, "sample: Main did not run");

    [Test]
    public void SeesItsConfiguration() => Check.That(Prepared.Greeting == "hello", "sample: testconfig.json was not read");
}
