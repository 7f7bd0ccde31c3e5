namespace Muster.Session;

/// <summary>Why the dispatcher kills a host.</summary>
enum HostKill
{
    /// <summary>A test, or set-up outside one, ran over its limit.</summary>
    OverLimit,

    /// <summary>The run is stopping and the grace is over.</summary>
    Stopping,

    /// <summary>It was told to end and did not.</summary>
    WouldNotEnd,
}
