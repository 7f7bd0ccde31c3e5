namespace Samples;

internal static class SharedFile
{
    /// <summary>Shows <paramref name="next"/> what the file holds and appends what it returns.</summary>
    public static void Use(string path, Func<string, string> next)
    {
        var giveUp = DateTime.UtcNow.AddSeconds(10);
        while (true)
        {
            try
            {
                // Exclusive, since several processes use the file at once and appending is not atomic.
                using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
                using var reader = new StreamReader(file);
                var text = next(reader.ReadToEnd());
                using var writer = new StreamWriter(file);
                writer.Write(text);
                return;
            }
            catch (IOException) when (DateTime.UtcNow < giveUp)
            {
                Thread.Sleep(5);
            }
        }
    }
}
