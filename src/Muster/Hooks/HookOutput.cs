using System.Text;

namespace Muster.Hooks;

/// <summary>What a hook prints: a file that it writes and that is read behind it, line by line.</summary>
sealed class HookOutput : IDisposable
{
    const int LinesShown = 5000;
    const int LinesKept = 20;
    const int LongestLine = 4000;
    const int BuffersALook = 256;
    const long EndShown = 1 << 20;

    readonly FileStream file;
    readonly StreamReader reader;
    readonly Action<string> line;
    readonly StringBuilder open = new();
    readonly Queue<string> last = new();
    readonly char[] buffer = new char[4096];
    int lines;

    /// <exception cref="IOException">There is no room for it.</exception>
    public HookOutput(string path, Action<string> line)
    {
        this.line = line;
        Path = path;
        file = new FileStream(path, FileMode.CreateNew, FileAccess.Read | FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
        reader = new StreamReader(file, Encoding.UTF8);
    }

    public string Path { get; }

    public IReadOnlyList<string> Last => [.. last];

    /// <summary>All that was printed so far, in bytes.</summary>
    public long Length => file.Length;

    /// <summary>Tells what was printed since the last time. Bounded: what prints without end would otherwise be read without end.</summary>
    public void Read()
    {
        for (var looked = 0; looked < BuffersALook && reader.Read(buffer) is > 0 and var count; looked++)
        {
            foreach (var c in buffer.AsSpan(0, count))
                Take(c);
        }
    }

    /// <summary>Tells all that is left, a line without an end too; of very much only the end.</summary>
    public void ReadToEnd()
    {
        if (file.Length - file.Position > EndShown)
            SkipTo(file.Length - EndShown);
        Read();
        if (open.Length > 0)
            EndLine();
    }

    public void Dispose()
    {
        reader.Dispose();
        File.Delete(Path);
    }

    // A character takes at least a byte: what is left is read in one look.
    void SkipTo(long position)
    {
        open.Clear();
        if (lines < LinesShown)
            line("… a part of what it printed is not shown");
        reader.DiscardBufferedData();
        file.Position = position;
    }

    void Take(char c)
    {
        if (c == '\n')
            EndLine();
        else if (c != '\r' && open.Length < LongestLine)
            open.Append(c);
    }

    void EndLine()
    {
        var text = open.ToString();
        open.Clear();
        if (last.Count == LinesKept)
            last.Dequeue();
        last.Enqueue(text);
        if (++lines <= LinesShown)
            line(text);
        else if (lines == LinesShown + 1)
            line("… what it prints further is not shown");
    }
}
