using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Samples.Hostile;

/// <summary>Straight to the descriptors, past everything that .NET or a framework has put in front of them.</summary>
internal static class Raw
{
    public static void Print(int descriptor, string text)
    {
        var bytes = Encoding.ASCII.GetBytes(text);
        if (Native.IsUnix)
            _ = Native.Write(descriptor, bytes, bytes.Length);
    }

    public static void Close(int descriptor)
    {
        if (Native.IsUnix)
            _ = CloseDescriptor(descriptor);
    }

    /// <summary>A child can only reach what was left open for it.</summary>
    public static void ShellWritesEverywhere()
    {
        if (!Native.IsUnix)
            return;

        var script = "n=3; while [ $n -lt 100 ]; do (eval \"echo garbage >&$n\") 2>/dev/null; n=$((n + 1)); done";
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", script]) { UseShellExecute = false })!;
        shell.WaitForExit();
    }

    public static void WriteIntoSockets()
    {
        if (!Directory.Exists("/proc/self/fd"))
            return;

        foreach (var entry in Directory.GetFiles("/proc/self/fd"))
        {
            if (File.ResolveLinkTarget(entry, returnFinalTarget: false)?.Name.StartsWith("socket:", StringComparison.Ordinal) == true)
                Print(int.Parse(Path.GetFileName(entry), CultureInfo.InvariantCulture), "sample: this is no message\n");
        }

        // Whoever reads it may need a moment to notice.
        Thread.Sleep(TimeSpan.FromSeconds(30));
    }

    [DllImport("libc", EntryPoint = "close")]
    private static extern int CloseDescriptor(int descriptor);
}
