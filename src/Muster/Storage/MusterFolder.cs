namespace Muster.Storage;

/// <summary>The folder <c>.muster/</c> under the root. It is made when first written to, and ignores itself.</summary>
/// <remarks>Nothing there is needed to run: where it cannot be written, only the options that go by earlier runs miss it, and runs start slower.</remarks>
sealed class MusterFolder(string root)
{
    /// <summary>The folder that it lies in.</summary>
    public string Root { get; } = Path.GetFullPath(root);

    /// <summary>Full path, whether it exists or not.</summary>
    public string Location { get; } = Path.Combine(Path.GetFullPath(root), ".muster");

    /// <summary>Why nothing can be kept, as a sentence; null as long as it can.</summary>
    public string? Notice { get; private set; }

    /// <summary>Full path of a file in a part of the folder; whether it exists is not asked.</summary>
    public string FileIn(string part, string name) => Path.Combine(Location, part, name);

    /// <summary>Makes a part of the folder, for writing. False, with a <see cref="Notice"/>, if that cannot be.</summary>
    public bool TryMake(string part)
    {
        try
        {
            Directory.CreateDirectory(Path.Combine(Location, part));
            IgnoreItself();
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Notice ??= $"{Location} cannot be written ({e.Message}): durations and lists of tests are not kept, so that runs start slower.";
            return false;
        }
    }

    void IgnoreItself()
    {
        var ignore = Path.Combine(Location, ".gitignore");
        if (File.Exists(ignore))
            return;

        try
        {
            using var file = new FileStream(ignore, FileMode.CreateNew);
            file.Write("*\n"u8);
        }
        catch (IOException) when (File.Exists(ignore))
        {
            // Another run was faster.
        }
    }
}
