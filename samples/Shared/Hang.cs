using System.Diagnostics;

namespace Samples;

/// <summary>Ways for a test never to end.</summary>
internal static class Hang
{
    public static void Asleep()
    {
        if (!Switch.On("hangs"))
            return;

        // For whoever has to know that it has begun; past Console, which some frameworks keep to themselves until the test ends.
        if (Native.IsUnix)
            _ = Native.Write(1, "sample: hanging\n"u8.ToArray(), 16);

        Thread.Sleep(Timeout.Infinite);
    }

    public static void Busy()
    {
        while (Switch.On("hangs"))
        {
        }
    }

    public static Task Forever() =>
        Switch.On("hangs") ? new TaskCompletionSource().Task : Task.CompletedTask;

    /// <summary>A grandchild that outlives the test and keeps its standard output open: end of file never comes.</summary>
    public static void LeaveOrphan()
    {
        if (Switch.On("orphans") && Native.IsUnix)
            Process.Start(new ProcessStartInfo("sleep", "300") { UseShellExecute = false })?.Dispose();
    }
}
