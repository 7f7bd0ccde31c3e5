using System.Text;
using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>What an app prints before it has connected: often the reason why it never will.</summary>
sealed class StartOutput
{
    const int MostBytes = 4096;

    readonly IReadOnlyList<(string File, long Length)> before;

    public StartOutput(HostedModule module) => before = [.. module.OutputFiles.Where(File.Exists).Select(file => (file, new FileInfo(file).Length))];

    /// <summary>On lines of its own; empty if nothing was printed.</summary>
    public string Read() => string.Concat(before.Select(part => Text(part.File, part.Length)));

    static string Text(string file, long from)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            stream.Position = from;
            var bytes = new byte[MostBytes];
            var text = Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, MostBytes, throwOnEndOfStream: false)).Trim();
            return text.Length == 0 ? "" : $"\n{text}";
        }
        catch (IOException)
        {
            return "";
        }
    }
}
