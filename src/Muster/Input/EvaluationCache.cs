using System.Text.Json;
using Muster.Storage;

namespace Muster.Input;

/// <summary>Keeps what an evaluation said, so that a run without a build starts no MSBuild. Reading looks at files and starts nothing.</summary>
sealed class EvaluationCache(MusterFolder folder)
{
    const string Part = "projects";
    const string Format = "2";

    /// <summary>Names an evaluation by all that the user chose.</summary>
    public static string KeyOf(TestInput input, ModuleRequest request, DotnetHost dotnet) =>
        StableHash.Of([Format, input.Path, dotnet.Executable, request.Configuration ?? Environment.GetEnvironmentVariable("Configuration") ?? "", .. request.BuildArguments]);

    /// <summary>The descriptions, if no file that they depend on has changed, appeared or gone.</summary>
    public IReadOnlyList<ProjectDescription>? Read(string key)
    {
        try
        {
            using var file = File.OpenRead(FileOf(key));
            return JsonSerializer.Deserialize(file, InputJson.Default.CachedEvaluation) is { Stamps: not null, Descriptions: not null } kept
                && kept.Key == key && kept.Stamps.All(stamp => stamp.IsCurrent()) ? kept.Descriptions : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Keeps an evaluation that began at <paramref name="started"/>, unless a file changed since.</summary>
    public void Save(string key, DateTime started, IReadOnlyList<FileStamp> stamps, IReadOnlyList<ProjectDescription> descriptions)
    {
        if (stamps.Any(stamp => stamp.Ticks >= started.Ticks) || !folder.TryMake(Part))
            return;

        try
        {
            AtomicFile.Write(FileOf(key), JsonSerializer.SerializeToUtf8Bytes(new CachedEvaluation(key, stamps, descriptions), InputJson.Default.CachedEvaluation));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run asks MSBuild again; there is nothing that the user should do.
        }
    }

    string FileOf(string key) => folder.FileIn(Part, key + ".json");
}
