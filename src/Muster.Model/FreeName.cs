using System.Globalization;

namespace Muster.Model;

/// <summary>Finds names for files in folders that have others already.</summary>
public static class FreeName
{
    /// <summary>The name or path itself if it is free, else <c>stem-2.ext</c>, <c>stem-3.ext</c> and so on.</summary>
    /// <param name="name">With its extension; a path is searched for beside itself.</param>
    /// <param name="isTaken">Asked of each candidate until one is free.</param>
    public static string Of(string name, Predicate<string> isTaken)
    {
        var ending = Path.GetExtension(name);
        var stem = name[..^ending.Length];
        var free = name;
        for (var n = 2; isTaken(free); n++)
            free = string.Create(CultureInfo.InvariantCulture, $"{stem}-{n}{ending}");

        return free;
    }
}
