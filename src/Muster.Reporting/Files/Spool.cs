namespace Muster.Reporting.Files;

/// <summary>A temporary file that is written first and read once, at the end: memory stays small whatever the tests print.</summary>
sealed class Spool(FileStream stream) : IDisposable
{
    public Stream Stream => stream;

    public void CopyTo(Stream target)
    {
        stream.Flush();
        stream.Position = 0;
        stream.CopyTo(target);
    }

    public void Dispose()
    {
        try
        {
            stream.Dispose();
        }
        catch (IOException)
        {
            // Bytes that a full disk does not take are of no use any more, and the report has said so already.
        }
    }
}
