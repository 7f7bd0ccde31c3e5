namespace Muster.BackendTests.Driving;

/// <summary>Folders of tests are removed here, and nowhere else.</summary>
static class Removal
{
    static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    /// <summary>Removes a folder with all that is in it. A process that was killed a moment ago may still write into it.</summary>
    public static void Of(DirectoryInfo folder)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (DirectoryNotFoundException) when (!Directory.Exists(folder.FullName))
            {
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException && TimeProvider.System.GetElapsedTime(since) < Bound)
            {
                Thread.Sleep(50);
            }
        }
    }
}
