namespace Samples;

/// <summary>Ways for a process to die in the middle of a test.</summary>
internal static class Crash
{
    public static void FailFast()
    {
        if (Switch.On("crashes"))
            Environment.FailFast("sample: fail fast");
    }

    public static void StackOverflow()
    {
        if (Switch.On("crashes"))
            Dig(0);
    }

    public static void Exit(int code)
    {
        if (Switch.On("crashes"))
            Environment.Exit(code);
    }

    public static void OnThread()
    {
        if (!Switch.On("crashes"))
            return;

        new Thread(() => throw new InvalidOperationException("sample: nobody catches this")).Start();

        // The test must still be running when the process dies, or its neighbour would be blamed.
        using var never = new ManualResetEventSlim();
        never.Wait(TimeSpan.FromSeconds(30));
    }

    public static void Segfault()
    {
        // In native code: the runtime swallows a SIGSEGV that is merely sent, and makes an exception of one in managed code.
        if (Switch.On("crashes") && Native.IsUnix)
            _ = Native.Fill(8, 0, 1);
    }

    public static void Kill()
    {
        if (!Switch.On("crashes") || !Native.IsUnix)
            return;

        _ = Native.Kill(Native.GetPid(), Native.SigKill);

        // Another thread may be the one to receive the signal.
        Thread.Sleep(TimeSpan.FromSeconds(30));
    }

    // The addition after the call keeps it from becoming a loop.
    private static int Dig(int depth) => depth < 0 ? 0 : Dig(depth + 1) + 1;
}
