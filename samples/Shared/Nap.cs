namespace Samples;

internal static class Nap
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static void Take(int milliseconds)
    {
        if (!Switch.On("slow"))
            return;

        Thread.Sleep(milliseconds);
        WaitToBeWoken();
    }

    private static void WaitToBeWoken()
    {
        var alarm = Environment.GetEnvironmentVariable("MUSTER_SAMPLES_ALARM");
        var giveUp = DateTime.UtcNow + Patience;
        while (alarm is not null && !File.Exists(alarm))
        {
            if (DateTime.UtcNow > giveUp)
                throw new TimeoutException("sample: nobody has woken the test");
            Thread.Sleep(10);
        }
    }
}
