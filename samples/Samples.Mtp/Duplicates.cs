using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class Duplicates
{
    [Test, Row(1), Row(1)]
    public void Row(int number) => Check.That(number == 1);
}
