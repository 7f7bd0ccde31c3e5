namespace Muster.Doctor;

/// <summary>How often a test was run in some way, and how often it failed in it.</summary>
readonly record struct Tries(int Count, int Failed)
{
    /// <summary>What they say together.</summary>
    public Tried Seen => Count == 0 ? Tried.No : Failed == 0 ? Tried.Passed : Failed == Count ? Tried.Failed : Tried.NowAndThen;

    /// <summary>One more.</summary>
    public Tries And(Tried tried) => tried == Tried.No ? this : new Tries(Count + 1, Failed + (tried == Tried.Failed ? 1 : 0));
}
