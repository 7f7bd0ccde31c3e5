namespace Muster.Model.Wire;

/// <summary>Names and numbers that a host and its controller agree on.</summary>
public static class Protocol
{
    /// <summary>Raised whenever a message changes its meaning.</summary>
    public const int Version = 5;

    /// <summary>Environment variable with the one-time token; the host removes it before user code runs.</summary>
    public const string TokenVariable = "MUSTER_HOST_TOKEN";

    /// <summary>Every process of a run carries this, so that whatever it leaves behind can be found.</summary>
    public const string RunMarkVariable = "MUSTER_RUN_ID";

    /// <summary>Detached processes of the test library carry this and are never killed with a run.</summary>
    public const string ExternalMarkVariable = "MUSTER_EXTERNAL";

    /// <summary>A host says <see cref="HostMessage.Beat"/> this often, and when a debugger comes or goes.</summary>
    public static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(1);

    /// <summary>A frame larger than this is garbage, not a message.</summary>
    public const int LargestFrame = 256 * 1024 * 1024;
}
