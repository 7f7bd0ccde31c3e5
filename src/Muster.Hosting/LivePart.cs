namespace Muster.Hosting;

/// <summary>A piece of what a test has printed.</summary>
/// <param name="Text">In the order in which it was written.</param>
/// <param name="LeftOut">How many bytes before it are lost.</param>
readonly record struct LivePart(string Text, long LeftOut);
