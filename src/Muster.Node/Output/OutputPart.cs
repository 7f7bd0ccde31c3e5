namespace Muster.Node.Output;

/// <summary>What a host has printed since the part before.</summary>
/// <param name="Test">The one test that ran; null if none did, or several.</param>
/// <param name="Error">It came on standard error.</param>
/// <param name="Bytes">As they were written.</param>
/// <param name="LeftOut">How many bytes before them are not told.</param>
readonly record struct OutputPart(OutputKey? Test, bool Error, byte[] Bytes, long LeftOut);
