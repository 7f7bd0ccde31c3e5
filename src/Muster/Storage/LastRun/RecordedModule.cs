namespace Muster.Storage.LastRun;

/// <summary>A module of a recorded run.</summary>
/// <param name="Key">The same over runs and machines; empty where the record comes from a report.</param>
/// <param name="Name">Simple name of the assembly.</param>
/// <param name="TargetFramework">For example <c>net10.0</c>.</param>
/// <param name="Path">Full path of the project, else of the assembly; empty where the record comes from a report.</param>
/// <param name="AssemblyPath">Full path of what ran; empty where the record comes from a report.</param>
/// <param name="Fixture">It has a fixture of assembly scope.</param>
/// <param name="Parallelism">How many tests <c>dotnet test</c> would run at once.</param>
sealed record RecordedModule(string Key, string Name, string TargetFramework, string Path, string AssemblyPath, bool Fixture, int Parallelism);
