using System.Globalization;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest;

[TestClass]
public sealed class Disturbing
{
    [TestMethod]
    public void LeavesAMess()
    {
        Environment.CurrentDirectory = Path.GetTempPath();
        Environment.SetEnvironmentVariable("MUSTER_SAMPLES_MESS", "left behind");
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
    }
}
