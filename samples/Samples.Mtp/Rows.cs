using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class Rows
{
    [Test, Row(1), Row(2)]
    public void Row(int number) => Check.That(number > 0);
}
