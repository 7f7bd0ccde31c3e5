using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class LateRows
{
    [Test(LateRows = 2)]
    public void Row(int number) => Check.That(number > 0);
}
