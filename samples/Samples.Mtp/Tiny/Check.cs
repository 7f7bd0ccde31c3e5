namespace Samples.Mtp.Tiny;

internal static class Check
{
    public static void That(bool condition, string message = "sample: failed")
    {
        if (!condition)
            throw new InvalidOperationException(message);
    }
}
