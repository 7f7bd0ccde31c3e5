using System.Runtime.InteropServices;

namespace Muster.Reporting.Trx;

/// <summary>A second name for a file: a recording of gigabytes need not lie on the disk twice.</summary>
static partial class HardLink
{
    /// <returns>False where the system or the place does not have it, two file systems for example.</returns>
    public static bool TryMake(string existing, string target) =>
        !OperatingSystem.IsWindows() && Link(existing, target) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string target);
}
