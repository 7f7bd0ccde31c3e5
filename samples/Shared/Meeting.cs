using System.Text;

namespace Samples;

/// <summary>Tests that pass only if four of them run at once, in whatever processes. They meet in a folder.</summary>
internal static class Meeting
{
    private const int Size = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits for the others, once. Where one of them is to crash or to hang, stays until it does.</summary>
    public static void Visit(string guest)
    {
        if (!Switch.On("meets"))
            return;

        if (!Enter(guest))
        {
            // Not the first test of this guest: it runs when the process is killed. In another process, what took this one along has had its turn.
            if (Switch.On("hangs") && File.ReadAllText(Path.Combine(Folder, guest)) == Own)
                Thread.Sleep(Patience);
            return;
        }

        Console.WriteLine($"sample: {guest} has come");
        WaitForAll();
        Console.WriteLine($"sample: {guest} has met the others");
        if (Switch.On("crashes"))
            Thread.Sleep(Patience);

    }

    /// <summary>Waits for the others, then crashes or hangs if it is told to.</summary>
    public static void Spoil()
    {
        if (Switch.On("meets"))
        {
            Enter("culprit");
            WaitForAll();
        }

        Crash.FailFast();
        Hang.Asleep();
    }

    private static string Folder => Environment.GetEnvironmentVariable("MUSTER_SAMPLES_MEETING")
        ?? throw new InvalidOperationException("sample: MUSTER_SAMPLES_MEETING names no folder");

    private static string Own => $"{Environment.ProcessId}";

    private static bool Enter(string name)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            using var file = new FileStream(Path.Combine(Folder, name), FileMode.CreateNew);
            file.Write(Encoding.ASCII.GetBytes(Own));
            return true;
        }
        catch (IOException) when (File.Exists(Path.Combine(Folder, name)))
        {
            return false;
        }
    }

    private static void WaitForAll()
    {
        var giveUp = DateTime.UtcNow + Patience;
        while (Directory.GetFiles(Folder).Length < Size)
        {
            if (DateTime.UtcNow > giveUp)
                throw new TimeoutException("sample: the others did not run at the same time");
            Thread.Sleep(10);
        }
    }
}
