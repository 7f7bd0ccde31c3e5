namespace Samples;

/// <summary>Takes memory until there is none, or until it has shown that nobody sets a limit.</summary>
internal static class Memory
{
    private const int Block = 16 * 1024 * 1024;
    private const int Most = 1024 / 16;

    public static void Eat()
    {
        if (!Switch.On("memory"))
            return;

        // Memory that nobody writes to takes no room.
        var eaten = new List<byte[]>();
        while (eaten.Count < Most)
            eaten.Add(GC.AllocateUninitializedArray<byte>(Block).Fill());

        throw new InvalidOperationException($"sample: {eaten.Count} blocks, and no limit");
    }

    private static byte[] Fill(this byte[] block)
    {
        Array.Fill(block, (byte)1);
        return block;
    }
}
