using System.Globalization;

namespace Muster.Node.Trees;

/// <summary>Counts the processes around us that the system killed for want of memory: a rise explains a SIGKILL that nobody sent.</summary>
sealed class OomKills(string root = "/")
{
    /// <summary>The count now; 0 where the system keeps none.</summary>
    internal long Count() => Places().Select(Read).FirstOrDefault(count => count is not null) ?? 0;

    IEnumerable<string> Places()
    {
        var groups = Lines("proc/self/cgroup").Select(line => line.Split(':', 3)).Where(parts => parts.Length == 3).ToList();
        foreach (var group in groups.Where(parts => parts[0] == "0"))
            yield return $"sys/fs/cgroup{group[2].TrimEnd('/')}/memory.events";

        foreach (var group in groups.Where(parts => parts[1].Split(',').Contains("memory")))
            yield return $"sys/fs/cgroup/memory{group[2].TrimEnd('/')}/memory.oom_control";

        // Inside a container the path may be the outer one, and our own group is what is mounted.
        yield return "sys/fs/cgroup/memory.events";
        yield return "sys/fs/cgroup/memory/memory.oom_control";
        yield return "proc/vmstat";
    }

    long? Read(string path)
    {
        var line = Lines(path).FirstOrDefault(line => line.StartsWith("oom_kill ", StringComparison.Ordinal));
        return long.TryParse(line?["oom_kill ".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(Path.Combine(root, path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
