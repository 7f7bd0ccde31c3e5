namespace Muster.Settings;

/// <summary>Run settings that cannot be read or that ask for what Muster does not do.</summary>
/// <param name="problem">What is wrong and what to do, to follow the name of the file.</param>
sealed class SettingsException(string problem) : Exception(problem);
