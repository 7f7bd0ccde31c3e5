#nullable enable

using Xunit;

namespace Samples.Hostile;

/// <summary>Writes beside its binaries, and fails if another process does so at the same time, which <c>beside</c> makes sure of.</summary>
public abstract class Beside(string path)
{
    [Fact]
    public void HasItsFileForItself()
    {
        if (!Switch.On("beside"))
            return;

        using var file = TryOpen(out var refused);
        Arrive();
        if (refused is not null)
            throw refused;
    }

    private FileStream? TryOpen(out IOException? refused)
    {
        try
        {
            refused = null;
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            refused = e;
            return null;
        }
    }

    // Nobody closes the file before the other has tried it.
    private void Arrive()
    {
        var folder = Directory.CreateDirectory(Environment.GetEnvironmentVariable("MUSTER_SAMPLES_MEETING")!).FullName;
        File.WriteAllText(Path.Combine(folder, GetType().Name), "");
        var giveUp = DateTime.UtcNow.AddSeconds(30);
        while (Directory.GetFiles(folder).Length < 2)
        {
            if (DateTime.UtcNow > giveUp)
                throw new TimeoutException("sample: the other did not run at the same time");
            Thread.Sleep(10);
        }
    }
}

public sealed class BesideA() : Beside(Path.Combine(AppContext.BaseDirectory, "beside.log"));

// The current folder is the same.
public sealed class BesideB() : Beside("beside.log");
