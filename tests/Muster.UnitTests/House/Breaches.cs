namespace Muster.UnitTests.House;

/// <summary>Says each breach of a rule, and not only the first few.</summary>
static class Breaches
{
    public static void None<T>(IEnumerable<T> found)
    {
        var list = found.ToList();
        Assert.True(list.Count == 0, string.Join('\n', list));
    }
}
