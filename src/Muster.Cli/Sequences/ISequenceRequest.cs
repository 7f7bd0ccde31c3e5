using Muster.Session;

namespace Muster.Cli.Sequences;

/// <summary>Asks for tests in a certain order.</summary>
interface ISequenceRequest
{
    /// <summary>Makes of a run that would be distributed one that runs just what is asked for.</summary>
    /// <exception cref="UsageException">Something that is asked for is not there.</exception>
    Task<RunOptions> ApplyAsync(RunOptions run);
}
