using System.Globalization;
using System.Text;

namespace Muster.Benchmarks.Workloads;

/// <summary>A test project to measure with: a template and generated classes of tests that sleep.</summary>
/// <param name="Name">Of project and assembly.</param>
/// <param name="Classes">Milliseconds that each test of each class sleeps; 0 does nothing.</param>
sealed record WorkloadProject(string Name, TestFramework Framework, IReadOnlyList<int[]> Classes)
{
    public const string TargetFramework = "net10.0";

    public int Tests => Classes.Sum(c => c.Length);

    public string File(string folder) => Path.Combine(folder, Name, Name + ".csproj");

    public string Assembly(string folder) => Path.Combine(folder, Name, "bin", "Debug", TargetFramework, Name + ".dll");

    /// <summary>Writes project and sources, each only if it differs: what is up to date is not built again.</summary>
    public void Write(string folder)
    {
        Text.Update(File(folder), System.IO.File.ReadAllText(Path.Combine(Repository.Templates, Framework.Name + ".csproj")));
        Text.Update(Path.Combine(folder, Name, "Tests.cs"), Source());
    }

    string Source()
    {
        var source = new StringBuilder();
        source.AppendLine(CultureInfo.InvariantCulture, $"using {Framework.Namespace};").AppendLine().AppendLine("namespace Workload;");
        for (var c = 0; c < Classes.Count; c++)
        {
            source.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{Framework.ClassMark} public class C{c:000}").AppendLine("{");
            for (var t = 0; t < Classes[c].Length; t++)
                source.AppendLine(CultureInfo.InvariantCulture, $"    {Framework.TestMark} public void T{t:000}() {{ {Body(Classes[c][t])} }}");
            source.AppendLine("}");
        }

        return source.ToString();
    }

    static string Body(int ms) => ms == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Thread.Sleep({ms});");
}
