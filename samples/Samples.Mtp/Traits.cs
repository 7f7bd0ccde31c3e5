using Samples.Mtp.Tiny;

namespace Samples.Mtp;

public sealed class Traits
{
    [Test(Category = "Slow")]
    public void IsSlow() => Nap.Take(500);
}
