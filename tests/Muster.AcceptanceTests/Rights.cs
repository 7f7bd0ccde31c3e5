using System.Diagnostics;
using System.Runtime.Versioning;

namespace Muster.AcceptanceTests;

/// <summary>Takes the right to write away, also from root, who may otherwise write anywhere.</summary>
[UnsupportedOSPlatform("windows")]
static class Rights
{
    const UnixFileMode ReadOnly = (UnixFileMode)0b101_101_101;
    const UnixFileMode Usual = (UnixFileMode)0b111_101_101;

    /// <summary>Words before the tool's command.</summary>
    public static string[] Ordinary => Environment.UserName == "root" ? ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-all"] : [];

    /// <summary>Nothing can be made or removed in these folders until the end of the lock.</summary>
    public static IDisposable Lock(string folder)
    {
        string[] all = [folder, .. Directory.GetDirectories(folder, "*", SearchOption.AllDirectories)];
        Set(all, ReadOnly);
        return new Unlock(() => Set(all, Usual));
    }

    /// <summary>Whether a command ends well.</summary>
    public static bool Can(string command, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    static void Set(string[] folders, UnixFileMode mode)
    {
        foreach (var folder in folders)
            File.SetUnixFileMode(folder, mode);
    }

    sealed class Unlock(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
