using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Samples.MSTest.Old;

/// <summary>One row leaves something behind that writes while the other runs.</summary>
[TestClass]
[DoNotParallelize]
public sealed class Leaving
{
    private static readonly ManualResetEventSlim NextRuns = new();
    private static Task? _left;

    [DataTestMethod]
    [DataRow(1)]
    [DataRow(2)]
    public void Row(int number)
    {
        if (number == 1)
        {
            NextRuns.Reset();
            _left = Task.Run(() =>
            {
                if (NextRuns.Wait(TimeSpan.FromSeconds(60)))
                    Console.WriteLine("sample: left behind by the first row");
            });
            return;
        }

        NextRuns.Set();
        _left?.Wait();
        Console.WriteLine("sample: in the second row");
    }
}
