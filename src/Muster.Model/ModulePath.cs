namespace Muster.Model;

/// <summary>What the path of a module tells of it.</summary>
public static class ModulePath
{
    /// <summary>
    /// True for an app in one file, native or with its assemblies inside: nothing of it can be loaded, and it runs for itself.
    /// All else is an assembly.
    /// </summary>
    public static bool IsProgram(string path) => !HasEnding(path, ".dll");

    /// <summary>The simple name of the assembly that the file holds. The name of a program has no ending, and may have dots.</summary>
    public static string NameOf(string path) => HasEnding(path, ".dll") || HasEnding(path, ".exe") ? Path.GetFileNameWithoutExtension(path) : Path.GetFileName(path);

    static bool HasEnding(string path, string ending) => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
