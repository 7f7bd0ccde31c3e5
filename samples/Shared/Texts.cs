namespace Samples;

/// <summary>What the tests print, for a reader of their output to look for.</summary>
internal static class Texts
{
    public const string Stdout = "sample: text on stdout";
    public const string Stderr = "sample: text on stderr";
    public const string Framework = "sample: text through the framework";
    public const string BeforeFailure = "sample: text before the failure";

    /// <summary>Written before a test ends its process.</summary>
    public const string LastWords = "sample: last words";

    /// <summary>Written before a test falls asleep; each another way.</summary>
    public const string AsleepConsole = "sample: asleep, on the console";
    public const string AsleepError = "sample: asleep, on standard error";
    public const string AsleepFramework = "sample: asleep, through the framework";
    public const string AsleepProgress = "sample: asleep, as progress";
    public const string AsleepTrace = "sample: asleep, in the trace";

    public static void WriteInvalidUtf8()
    {
        if (!Native.IsUnix)
            return;

        // Past Console, which would replace the bytes; own lines, so that nothing beside them is damaged.
        byte[] bytes = [(byte)'\n', (byte)'<', 0xff, 0xfe, 0xc3, 0x28, (byte)'>', (byte)'\n'];
        _ = Native.Write(1, bytes, bytes.Length);
    }

    public static void Flood()
    {
        if (!Switch.On("floods"))
            return;

        var line = new string('f', 999);
        for (var i = 0; i < 100_000; i++)
            Console.WriteLine(line);
    }
}
