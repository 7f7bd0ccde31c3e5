using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Muster.Model.Wire;

namespace Muster.FakeHost;

/// <summary>What a test of the fake host does; its method's name says what.</summary>
sealed class FakeDeed(FakeLine line, FrameWriter<HostMessage> writer, Socket socket)
{
    /// <summary>A process that it says it has started; there need not be one.</summary>
    internal const int Program = 2_000_000_001;

    internal void Do(string method)
    {
        switch (method)
        {
            case "Passes": break;
            case "Prints" or "PrintsForRow": Print("to out\n", "to err\n"); break;
            case "PrintsInvalidBytes": Native.Write(1, [0xFF, 0xFE, (byte)'x', 0xC3], 4); break;
            case "Floods": Flood(100); break;
            case "FloodsALittle": Flood(1); break;
            case "Kills": Print("last words\n", "last error\n"); Native.Kill(Environment.ProcessId, 9); Sleep(); break;
            case "Aborts": Environment.FailFast("on purpose"); break;
            case "Exits": Environment.Exit(0); break;
            case "Hangs": Print("before it hung\n", ""); Sleep(); break;
            case "PrintsPart": Print("no end of line", ""); Sleep(); break;
            case "Writes": writer.Write(new HostMessage.TestPrinted(null, null, false, "from a fixture\n", 0)); writer.Write(new HostMessage.TestPrinted(new(0, 7), "row 1", true, "\uD800 overheard\n", 12)); break;
            case "Stops": Native.Kill(Environment.ProcessId, 19); break;
            case "SendsGarbage": socket.Send("this is no frame, whoever reads it"u8); Sleep(); break;
            case "HangsUp": socket.Shutdown(SocketShutdown.Both); Sleep(); break;
            case "LeavesChild": StartSleeper(ownSession: false); break;
            case "LeavesDaemon": StartSleeper(ownSession: true); break;
            case "LeavesChildAndDies": StartSleeper(ownSession: false); Native.Kill(Environment.ProcessId, 9); Sleep(); break;
            case "LeavesExternal": StartSleeper(ownSession: true, external: true); break;
            case "EndsProgram": writer.Write(new HostMessage.ProgramEnded(Program)); break;
            case "EatsMemory": EatMemory(); break;
            case "Litters": Litter(); break;
            case "Tells": Print(Variables(), ""); break;
            case "TellsFolder": Print(Environment.CurrentDirectory, ""); break;
            default: throw new InvalidOperationException($"There is no deed {method} in {line.Socket}.");
        }
    }

    static string Variables() => string.Join(
        "\n",
        Environment.GetEnvironmentVariables().Keys.Cast<string>()
            .Where(name => name.StartsWith("MUSTER", StringComparison.Ordinal) || name.StartsWith("DOTNET_T", StringComparison.Ordinal))
            .Select(name => $"{name}={Environment.GetEnvironmentVariable(name)}"));

    static void Print(string standard, string error)
    {
        Write(1, standard);
        Write(2, error);
    }

    static void Write(int descriptor, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Native.Write(descriptor, bytes, bytes.Length);
    }

    static void Flood(int megabytes)
    {
        var block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("0123456789abcde\n", 64 * 1024)));
        Write(1, "first line\n");
        for (var i = 0; i < megabytes; i++)
            Native.Write(1, block, block.Length);

        Write(1, "last line\n");
    }

    /// <summary>Standard output is inherited, so that no reader of it would ever see its end.</summary>
    static void StartSleeper(bool ownSession, bool external = false)
    {
        string[] words = ownSession ? ["setsid", "sleep", "1000"] : ["sleep", "1000"];
        var command = new ProcessStartInfo(words[0], words[1..]) { UseShellExecute = false };
        if (external)
            command.Environment[Protocol.ExternalMarkVariable] = "sleeper";

        using var child = Process.Start(command)!;
        Print($"child {child.Id}\n", "");
    }

    /// <summary>Native memory: of its own the runtime would take no more than the group allows.</summary>
    static unsafe void EatMemory()
    {
        const int Bite = 16 * 1024 * 1024;
        while (true)
            new Span<byte>(NativeMemory.Alloc(Bite), Bite).Fill(1);
    }

    static void Litter()
    {
        var folder = Environment.GetEnvironmentVariable("MUSTER_TMP")!;
        Print(string.Join(",", Directory.EnumerateFileSystemEntries(folder).Select(Path.GetFileName)) + "|" + folder, "");
        File.WriteAllText(Path.Combine(folder, "litter"), "x");
    }

    static void Sleep() => new ManualResetEvent(false).WaitOne();
}
