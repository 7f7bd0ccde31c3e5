using Muster.Model.Events;

namespace Muster.Cli.Terminal;

/// <summary>Enter lets what waits for a debugger go on without one. A line that comes before anything waits counts for the first that does.</summary>
sealed class EnterKey(Action goOn)
{
    readonly Lock gate = new();
    bool early;
    bool waited;

    /// <summary>Listens until the process ends: nothing can be taken back from a terminal that is being read.</summary>
    public void Listen() =>
        new Thread(Read) { IsBackground = true, Name = "muster enter" }.Start();

    public void Pressed()
    {
        lock (gate)
        {
            if (!waited)
            {
                early = true;
                return;
            }
        }

        goOn();
    }

    public void Hear(SessionEvent e)
    {
        if (e is not SessionEvent.WorkerWaits)
            return;

        lock (gate)
        {
            if (waited)
                return;

            waited = true;
            if (!early)
                return;
        }

        goOn();
    }

    // Not by Console: it would change the terminal's settings.
    void Read()
    {
        try
        {
            using var input = Console.OpenStandardInput();
            int read;
            while ((read = input.ReadByte()) >= 0)
            {
                if (read == '\n')
                    Pressed();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without a terminal nobody presses Enter.
        }
    }
}
