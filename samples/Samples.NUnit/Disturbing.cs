using System.Globalization;
using NUnit.Framework;

namespace Samples.NUnit;

public sealed class Disturbing
{
    [Test]
    public void LeavesAMess()
    {
        Environment.CurrentDirectory = Path.GetTempPath();
        Environment.SetEnvironmentVariable("MUSTER_SAMPLES_MESS", "left behind");
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
    }
}
