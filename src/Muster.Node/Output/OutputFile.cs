using System.Globalization;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Muster.Node.Output;

/// <summary>The file that a host's descriptor appends to, seen from the reader's side.</summary>
sealed class OutputFile(string path) : IDisposable
{
    readonly SafeFileHandle handle = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    internal long Length => RandomAccess.GetLength(handle);

    internal void Truncate() => RandomAccess.SetLength(handle, 0);

    /// <summary>The text between two places; of more than <paramref name="limit"/> bytes, the head and the tail.</summary>
    internal string Read(long from, long to, int limit)
    {
        var size = to - from;
        if (size <= 0)
            return "";

        if (size <= limit)
            return Encoding.UTF8.GetString(Bytes(from, (int)size));

        var head = Utf8Edge.CutEnd(Bytes(from, limit / 2));
        var tail = Utf8Edge.CutStart(Bytes(to - limit / 2, limit / 2));
        var left = (size - head.Length - tail.Length).ToString(CultureInfo.InvariantCulture);
        return $"{Encoding.UTF8.GetString(head)}\n… {left} bytes left out …\n{Encoding.UTF8.GetString(tail)}";
    }

    internal byte[] Bytes(long from, long to) => Bytes(from, (int)(to - from)).ToArray();

    /// <summary>The place after the last line end; <paramref name="from"/> if there is none in the last <paramref name="most"/> bytes, or <paramref name="to"/> if there are more.</summary>
    internal long EndOfLines(long from, long to, int most)
    {
        if (to <= from)
            return from;

        var start = Math.Max(from, to - most);
        var last = Bytes(start, (int)(to - start)).LastIndexOf((byte)'\n');
        return last >= 0 ? start + last + 1 : start > from ? to : from;
    }

    public void Dispose()
    {
        handle.Dispose();
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The whole folder is removed with the run.
        }
    }

    ReadOnlySpan<byte> Bytes(long from, int count)
    {
        var bytes = new byte[count];
        var got = 0;
        while (got < count)
        {
            var read = RandomAccess.Read(handle, bytes.AsSpan(got), from + got);
            if (read == 0)
                break;

            got += read;
        }

        return bytes.AsSpan(0, got);
    }
}
