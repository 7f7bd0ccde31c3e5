namespace Muster.Cli.Configuring;

/// <summary>A text is no JSON.</summary>
/// <param name="at">Where.</param>
/// <param name="problem">What is wrong there.</param>
sealed class JsonPlaceException(Place at, string problem) : Exception(problem)
{
    public Place At { get; } = at;
}
