using System.Globalization;
using Xunit;

namespace Samples.XunitV3;

public sealed class Disturbing
{
    [Fact]
    public void LeavesAMess()
    {
        Environment.CurrentDirectory = Path.GetTempPath();
        Environment.SetEnvironmentVariable("MUSTER_SAMPLES_MESS", "left behind");
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
    }
}
