namespace Muster.Hosting;

/// <summary>Processor time of this process, and on Linux of the children that it has seen the end of: the tests of an app run in one.</summary>
static class ProcessorTime
{
    // What Linux counts in for programs, whatever it counts in itself.
    const double MsPerTick = 10;

    // Places among the words.
    const int ChildrenInUser = 13;
    const int ChildrenInSystem = 14;

    public static double UsedMs() => AppDomain.CurrentDomain.MonitoringTotalProcessorTime.TotalMilliseconds + (OperatingSystem.IsLinux() ? ChildrenMs() : 0);

    static double ChildrenMs() => StatWords.Of(Environment.ProcessId) is { } words ? (Ticks(words[ChildrenInUser]) + Ticks(words[ChildrenInSystem])) * MsPerTick : 0;

    static long Ticks(string word) => long.Parse(word, System.Globalization.CultureInfo.InvariantCulture);
}
