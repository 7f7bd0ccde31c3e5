namespace Muster.Storage;

/// <summary>Writes whole files: a reader sees the old content or the new one, never a part.</summary>
static class AtomicFile
{
    /// <exception cref="IOException">The file could not be written; the old content still stands.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of rights.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllBytes(draft, content);
            File.Move(draft, path, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
