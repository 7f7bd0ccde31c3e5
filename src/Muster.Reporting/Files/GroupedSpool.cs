namespace Muster.Reporting.Files;

/// <summary>A spool whose parts come in any order and are read back group by group.</summary>
sealed class GroupedSpool(Spool spool)
{
    readonly Dictionary<int, List<(long Start, long End)>> groups = [];

    public void Append(int group, Action<Stream> write)
    {
        var start = spool.Stream.Position;
        write(spool.Stream);
        var parts = groups.TryGetValue(group, out var known) ? known : groups[group] = [];
        // Most neighbours belong together, and there may be a hundred thousand.
        if (parts is [.., var last] && last.End == start)
            parts[^1] = (last.Start, spool.Stream.Position);
        else
            parts.Add((start, spool.Stream.Position));
    }

    public void CopyTo(Stream target, int group)
    {
        var buffer = new byte[64 * 1024];
        foreach (var (start, end) in groups.GetValueOrDefault(group) ?? [])
        {
            spool.Stream.Position = start;
            for (var left = end - start; left > 0;)
            {
                var read = spool.Stream.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
                if (read == 0)
                    throw new EndOfStreamException("a temporary file became shorter");

                target.Write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
