namespace Muster.Input;

/// <summary>An evaluation as it is kept, with the looks of every file that it depends on.</summary>
sealed record CachedEvaluation(string Key, IReadOnlyList<FileStamp> Stamps, IReadOnlyList<ProjectDescription> Descriptions);
