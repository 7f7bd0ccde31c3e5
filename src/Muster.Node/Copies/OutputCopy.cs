using Muster.Model;
using Muster.Node.Folders;

namespace Muster.Node.Copies;

/// <summary>A copy of a module's output folder: what one host writes beside its binaries, no other sees.</summary>
sealed class OutputCopy
{
    /// <summary>Reports of earlier runs; no test looks for them there.</summary>
    const string Results = "TestResults";

    readonly string place;

    OutputCopy(string place, TestModule module)
    {
        this.place = place;
        Module = module;
    }

    /// <summary>The module as it stands in the copy.</summary>
    internal TestModule Module { get; }

    /// <summary>Blocks for as long as it takes. Unwanted, it ends early and incomplete.</summary>
    /// <param name="module">The module as it was built.</param>
    /// <param name="place">Full path of the folder to put it into, which is not there yet.</param>
    /// <param name="unwanted">Asked now and then.</param>
    /// <exception cref="IOException">The copy cannot be had; nothing of it is left.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    internal static OutputCopy Make(TestModule module, string place, Func<bool> unwanted)
    {
        var from = module.OutputDirectory;
        // Its last name stays: tests look at that for the framework, for example.
        var copy = new OutputCopy(place, Relocated(module, Path.Combine(place, Path.GetFileName(from) is { Length: > 0 } name ? name : "output")));
        try
        {
            // A temporary folder may lie in the output folder.
            var (results, runs) = (Path.Combine(from, Results), Path.GetDirectoryName(Path.GetDirectoryName(place)));
            PrivateFolder.Make(place);
            new FolderCopy(from, copy.Module.OutputDirectory, path => path == results || path == runs, unwanted).Make();
            return copy;
        }
        catch (Exception)
        {
            copy.Remove();
            throw;
        }
    }

    /// <summary>Removes what it can; the rest goes with the run.</summary>
    internal void Remove()
    {
        if (PrivateFolder.Remove(place) || OperatingSystem.IsWindows())
            return;

        Unlock(new DirectoryInfo(place));
        PrivateFolder.Remove(place);
    }

    // Tests make folders that nothing can be removed from, and output folders may hold some.
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    static void Unlock(DirectoryInfo folder)
    {
        try
        {
            folder.UnixFileMode |= UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            foreach (var inner in folder.EnumerateDirectories().Where(inner => inner.LinkTarget is null))
                Unlock(inner);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not ours: it stays.
        }
    }

    static TestModule Relocated(TestModule module, string folder)
    {
        var within = Path.GetRelativePath(module.OutputDirectory, module.WorkingDirectory);
        var isWithin = within != ".." && !within.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(within);
        return module with
        {
            AssemblyPath = Path.Combine(folder, Path.GetFileName(module.AssemblyPath)),
            WorkingDirectory = isWithin ? Path.GetFullPath(within, folder) : module.WorkingDirectory,
        };
    }
}
