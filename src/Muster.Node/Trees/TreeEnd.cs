namespace Muster.Node.Trees;

/// <summary>What became of a tree.</summary>
/// <param name="Gone">Nothing of it is alive.</param>
/// <param name="Killed">How many processes beside the host had to be killed; null if the system cannot tell.</param>
readonly record struct TreeEnd(bool Gone, int? Killed);
