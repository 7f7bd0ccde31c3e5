namespace Muster.Node.Hosts;

/// <summary>What the node hands to one host.</summary>
/// <param name="Socket">Path of the socket to connect to.</param>
/// <param name="Out">Path of the file that standard output is put onto.</param>
/// <param name="Err">Path of the file that standard error is put onto.</param>
/// <param name="Temp">A folder for the tests' own files.</param>
/// <param name="Settings">Path of the run settings; null if there are none.</param>
/// <param name="OwnSettings">Path of those that the user wrote; null if there are none.</param>
/// <param name="Token">What to greet with.</param>
sealed record HostPlace(string Socket, string Out, string Err, string Temp, string? Settings, string? OwnSettings, string Token);
