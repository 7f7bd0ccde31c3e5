using System.Text;

namespace Muster.Hooks;

/// <summary>What a hook prints: a file that it writes and that is read behind it, line by line.</summary>
sealed class HookOutput : IDisposable
{
    const int LinesShown = 5000;
    const int LinesKept = 20;
    const int LongestLine = 4000;

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

    /// <summary>Tells what was printed since the last time.</summary>
    public void Read()
    {
        while (reader.Read(buffer) is > 0 and var count)
        {
            foreach (var c in buffer.AsSpan(0, count))
                Take(c);
        }
    }

    /// <summary>Tells all that is left, a line without an end too.</summary>
    public void ReadToEnd()
    {
        Read();
        if (open.Length > 0)
            EndLine();
    }

    public void Dispose()
    {
        reader.Dispose();
        File.Delete(Path);
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
