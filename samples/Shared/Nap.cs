namespace Samples;

internal static class Nap
{
    public static void Take(int milliseconds)
    {
        if (Switch.On("slow"))
            Thread.Sleep(milliseconds);
    }
}
