using System.Diagnostics;
using System.Globalization;

namespace Muster.AcceptanceTests;

static class Signals
{
    /// <param name="signal">Its name without SIG.</param>
    /// <param name="process">If it is gone already, nothing happens.</param>
    public static void Send(string signal, int process)
    {
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-" + signal, process.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardError = true })!;
        kill.WaitForExit();
    }
}
