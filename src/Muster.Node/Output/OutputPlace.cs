namespace Muster.Node.Output;

/// <summary>How far both files had grown at one moment, in bytes.</summary>
readonly record struct OutputPlace(long Out, long Err)
{
    internal static OutputPlace Earlier(OutputPlace a, OutputPlace b) => new(Math.Min(a.Out, b.Out), Math.Min(a.Err, b.Err));

    /// <summary>The numbers come from another process: brought into what the files hold.</summary>
    internal OutputPlace Within(OutputPlace end) => new(Math.Clamp(Out, 0, end.Out), Math.Clamp(Err, 0, end.Err));
}
