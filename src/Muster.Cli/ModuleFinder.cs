using Muster.Input;
using Muster.Model;

namespace Muster.Cli;

static class ModuleFinder
{
    public static Task<FoundModules> FindAsync(ModuleRequest request, CancellationToken cancel) =>
        Task.FromResult(new FoundModules([.. request.Paths.Select((p, i) => new TestModule { Index = i, AssemblyPath = Path.GetFullPath(p), Name = Path.GetFileNameWithoutExtension(p), Key = p, Platform = "linux-x64", TargetFramework = "net10.0", WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(p))! })], [], []));
}
