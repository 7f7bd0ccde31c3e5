namespace Muster.Doctor;

/// <summary>How a failure fared when it was run again, in the ways of <see cref="Way"/>.</summary>
sealed record Probes(Tries Plain, Tries Alone, Tries AfterOthers, Tries Whole)
{
    /// <summary>Nothing was tried.</summary>
    public static Probes None { get; } = new(default, default, default, default);

    public Tries this[Way way] => way switch
    {
        Way.Plain => Plain,
        Way.Alone => Alone,
        Way.AfterOthers => AfterOthers,
        _ => Whole,
    };

    /// <summary>One more try.</summary>
    public Probes And(Way way, Tried tried)
    {
        var tries = this[way].And(tried);
        return way switch
        {
            Way.Plain => this with { Plain = tries },
            Way.Alone => this with { Alone = tries },
            Way.AfterOthers => this with { AfterOthers = tries },
            _ => this with { Whole = tries },
        };
    }
}
