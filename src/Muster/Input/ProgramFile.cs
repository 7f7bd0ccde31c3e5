using System.Text;

namespace Muster.Input;

/// <summary>Looks into an app in one file, native or with its assemblies inside, without running it.</summary>
static class ProgramFile
{
    const int Chunk = 1 << 20;
    const int LongestMark = 64;

    // Names of assemblies stand in both kinds, unless the compiler was told to leave them out; what server mode answers to always does.
    static readonly byte[][] Marks = [Encoding.UTF8.GetBytes("Microsoft.Testing.Platform"), Encoding.Unicode.GetBytes("testing/runTests")];

    /// <summary>True for an executable that speaks Microsoft.Testing.Platform: starting anything else with its options could do any harm.</summary>
    public static bool IsTestApp(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return SystemOf(file) is not null && HasMark(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Null if it can be started here; else why not, as a sentence with the next step.</summary>
    public static string? Refusal(string path)
    {
        using var file = File.OpenRead(path);
        var system = SystemOf(file);
        if (system is not null && system != RuntimePlatform.SystemOf(Platform.Current))
            return $"it is a program for {InWords(system)}, and this machine is {Platform.Current}. Publish it for this machine: -r {Platform.Current}.";

        return OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0
            ? null
            : $"{path} may not be executed. Give it the right to be: chmod +x.";
    }

    // By the first bytes of the formats: PE, ELF, Mach-O.
    static string? SystemOf(FileStream file)
    {
        Span<byte> head = stackalloc byte[4];
        if (file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            return null;

        return head switch
        {
            [(byte)'M', (byte)'Z', ..] => "win",
            [0x7F, (byte)'E', (byte)'L', (byte)'F'] => "linux",
            [0xCF, 0xFA, 0xED, 0xFE] or [0xCA, 0xFE, 0xBA, 0xBE] => "osx",
            _ => null,
        };
    }

    static bool HasMark(FileStream file)
    {
        var buffer = new byte[Chunk + LongestMark];
        var kept = 0;
        while (file.Read(buffer, kept, Chunk) is > 0 and var read)
        {
            var there = buffer.AsSpan(0, kept + read);
            foreach (var mark in Marks)
            {
                if (there.IndexOf(mark) >= 0)
                    return true;
            }

            // A mark may lie across two reads.
            kept = Math.Min(LongestMark, there.Length);
            there[^kept..].CopyTo(buffer);
        }

        return false;
    }

    static string InWords(string system) => system switch
    {
        "win" => "Windows",
        "osx" => "macOS",
        _ => "Linux",
    };
}
