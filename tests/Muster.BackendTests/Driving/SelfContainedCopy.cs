using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Muster.BackendTests.Driving;

/// <summary>A sample as it is built with a runtime of its own: this process's, so that no package has to be had.</summary>
public sealed class SelfContainedCopy : IDisposable
{
    readonly TemporaryFolder folder = new();

    public SelfContainedCopy(Sample sample)
    {
        folder.Take(Path.GetDirectoryName(sample.AssemblyPath)!);
        AssemblyPath = Path.Combine(folder.Path, Path.GetFileName(sample.AssemblyPath));
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        foreach (var file in Directory.EnumerateFiles(runtime).Where(file => !File.Exists(Path.Combine(folder.Path, Path.GetFileName(file)))))
            File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
        TakeResolver(runtime);
        DeclareFrameworks();
        DeclareFiles(Path.Combine(runtime, "Microsoft.NETCore.App.deps.json"));
    }

    public string AssemblyPath { get; }

    public void Dispose() => folder.Dispose();

    // dotnet/shared/Microsoft.NETCore.App/10.0.0/ and dotnet/host/fxr/10.0.0/libhostfxr.so.
    void TakeResolver(string runtime)
    {
        var resolvers = Directory.EnumerateDirectories(Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", "host", "fxr")));
        var newest = resolvers.MaxBy(folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))!;
        var file = Directory.EnumerateFiles(newest, "*hostfxr*").Single();
        File.Copy(file, Path.Combine(folder.Path, Path.GetFileName(file)));
    }

    void DeclareFrameworks() => Change(".runtimeconfig.json", config =>
    {
        var options = config["runtimeOptions"]!.AsObject();
        options["includedFrameworks"] = new JsonArray(options["framework"]!.DeepClone());
        options.Remove("framework");
    });

    void DeclareFiles(string frameworkDeps) => Change(".deps.json", deps =>
    {
        var framework = Read(frameworkDeps);
        var targets = framework["targets"]!.AsObject().Single(target => target.Value!.AsObject().Count > 0);
        var (name, files) = targets.Value!.AsObject().Single();
        var own = deps["targets"]!.AsObject().Single().Value!.DeepClone().AsObject();
        own["runtimepack." + name] = files!.DeepClone();
        deps["targets"] = new JsonObject { [targets.Key] = own };
        deps["runtimeTarget"]!["name"] = targets.Key;
        deps["libraries"]!["runtimepack." + name] = new JsonObject { ["type"] = "runtimepack", ["serviceable"] = false, ["sha512"] = "" };
    });

    void Change(string ending, Action<JsonNode> change)
    {
        var path = Path.ChangeExtension(AssemblyPath, ending);
        var json = Read(path);
        change(json);
        File.WriteAllText(path, json.ToJsonString());
    }

    static JsonNode Read(string path) => JsonNode.Parse(File.ReadAllText(path))!;
}
