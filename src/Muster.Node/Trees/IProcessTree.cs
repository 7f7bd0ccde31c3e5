namespace Muster.Node.Trees;

/// <summary>A host process and all that it has started.</summary>
interface IProcessTree : IDisposable
{
    /// <summary>Kills what is alive, again and again until nothing is, or the time is up. Blocks.</summary>
    /// <param name="bound">How long to go on.</param>
    /// <param name="grace">How long what the host had started may take to end by itself, once the host has.</param>
    TreeEnd Kill(TimeSpan bound, TimeSpan grace);
}
