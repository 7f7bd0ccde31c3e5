namespace Muster.Storage;

/// <summary>Finds the folder that <c>.muster/</c> and relative paths belong to.</summary>
public static class RootFolder
{
    /// <summary>The nearest folder upward with <c>muster.json</c>, else with a solution, else with <c>.git</c>, else the start folder.</summary>
    /// <param name="start">A folder, or a file in it.</param>
    public static string Find(string start)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(start));
        var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full) ?? full;
        return Upward(folder, HasConfiguration) ?? Upward(folder, HasSolution) ?? Upward(folder, HasGit) ?? folder;
    }

    static string? Upward(string folder, Func<string, bool> wanted)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (wanted(at))
                return at;
        }

        return null;
    }

    // A folder of that name, as some tools make where a file is missing, is told to the user and not passed over.
    static bool HasConfiguration(string folder) => Path.Exists(Path.Combine(folder, "muster.json"));

    // In a worktree or a submodule .git is a file.
    static bool HasGit(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    static bool HasSolution(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*.sln*").Any(file => Path.GetExtension(file) is ".sln" or ".slnx");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
