using Muster.Session;

namespace Muster.Cli.Terminal;

/// <summary>Enter lets what waits for a debugger go on without one.</summary>
static class EnterKey
{
    /// <summary>Listens until the process ends: nothing can be taken back from a terminal that is being read.</summary>
    public static void GoesOn(TestSession session) =>
        new Thread(() => Listen(session)) { IsBackground = true, Name = "muster enter" }.Start();

    // Not by Console: it would change the terminal's settings.
    static void Listen(TestSession session)
    {
        try
        {
            using var input = Console.OpenStandardInput();
            int read;
            while ((read = input.ReadByte()) >= 0)
            {
                if (read == '\n')
                    session.GoOn();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Without a terminal nobody presses Enter.
        }
    }
}
