namespace Muster.Storage;

/// <summary>Writes whole files: a reader sees the old content or the new one, never a part.</summary>
static class AtomicFile
{
    /// <exception cref="IOException">The file could not be written; the old content still stands.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for want of rights.</exception>
    public static void Write(string path, byte[] content) => Write(path, stream => stream.Write(content));

    /// <inheritdoc cref="Write(string, byte[])" />
    /// <param name="path">The file.</param>
    /// <param name="write">Writes the content, which need not be in memory as a whole.</param>
    public static void Write(string path, Action<Stream> write)
    {
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = File.Create(draft))
                write(stream);

            File.Move(draft, path, overwrite: true);
        }
        // Nobody has heard of the draft: what is wrong is told of the file.
        catch (UnauthorizedAccessException e)
        {
            File.Delete(draft);
            throw new UnauthorizedAccessException(e.Message.Replace(draft, path, StringComparison.Ordinal), e);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
