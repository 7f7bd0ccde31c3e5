using System.Xml.Linq;

namespace Muster.UnitTests.House;

/// <summary>Projects reference downwards, and bring no package that is not accounted for. The table of CONTRIBUTING.md, made to hold.</summary>
public class LadderTests
{
    static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Muster.Model"] = [],
        ["Muster.Scheduling"] = ["Muster.Model"],
        ["Muster.Reporting"] = ["Muster.Model"],
        ["Muster.Node"] = ["Muster.Model"],
        ["Muster.Hosting"] = ["Muster.Model"],
        ["Muster.TestHost"] = [],
        ["Muster.Backends.Mtp"] = ["Muster.Hosting"],
        ["Muster.Backends.NUnit"] = ["Muster.Hosting"],
        ["Muster.Backends.VsTest"] = ["Muster.Hosting"],
        ["Muster.Backends.Xunit2"] = ["Muster.Hosting"],
        ["Muster.Backends.Xunit3"] = ["Muster.Hosting"],
        ["Muster"] = ["Muster.Model", "Muster.Scheduling", "Muster.Node"],
        ["Muster.Cli"] = ["Muster.Model", "Muster.Scheduling", "Muster.Reporting", "Muster.Node", "Muster"],
    };

    static readonly Dictionary<(string Project, string Package), string> Packages = new()
    {
        [("Muster.Backends.NUnit", "NUnit")] = "compiled against; the user's copy runs",
        [("Muster.Backends.VsTest", "Microsoft.TestPlatform.ObjectModel")] = "compiled against; the user's copy runs",
        [("Muster.Backends.Xunit2", "xunit.extensibility.execution")] = "compiled against; the user's copy runs",
        [("Muster.Backends.Xunit3", "xunit.v3.extensibility.core")] = "compiled against; the user's copy runs",
        [("Muster.Cli", "System.CommandLine")] = "parsing, help and completion",
    };

    static readonly string[] HostSide = ["Muster.Model", "Muster.Hosting", "Muster.TestHost", "Muster.Backends."];

    static IReadOnlyDictionary<string, XDocument> Projects { get; } = Checkout.All
        .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".csproj", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => XDocument.Parse(Checkout.Read(file)));

    [Fact]
    public void Every_project_has_its_place() => Assert.Equal(MayReference.Keys.Order(), Projects.Keys.Order());

    [Fact]
    public void References_point_down()
    {
        foreach (var (project, file) in Projects)
            Breaches.None(References(file).Except(MayReference[project]).Select(reference => $"{project} must not reference {reference}"));
    }

    [Fact]
    public void The_table_has_no_circle()
    {
        var placed = new HashSet<string>();
        while (MayReference.FirstOrDefault(p => !placed.Contains(p.Key) && p.Value.All(placed.Contains)).Key is { } next)
            placed.Add(next);
        Assert.Equal(MayReference.Count, placed.Count);
    }

    [Fact]
    public void Every_package_is_accounted_for() =>
        Assert.Equal(Packages.Keys.Order(), Projects.SelectMany(p => PackagesOf(p.Value).Select(package => (p.Key, Name(package)))).Order());

    [Fact]
    public void Beside_user_code_no_package_of_ours_is_loaded()
    {
        foreach (var (project, file) in Projects.Where(p => HostSide.Any(side => p.Key == side || (side.EndsWith('.') && p.Key.StartsWith(side, StringComparison.Ordinal)))))
        {
            foreach (var package in PackagesOf(file))
                Assert.Equal(("runtime", "all", project), ((string?)package.Attribute("ExcludeAssets"), (string?)package.Attribute("PrivateAssets"), project));
        }
    }

    [Fact]
    public void Every_package_version_has_a_reason()
    {
        foreach (var group in XDocument.Parse(Checkout.Read("Directory.Packages.props")).Root!.Elements("ItemGroup"))
            Assert.IsType<XComment>(group.NodesBeforeSelf().Last(node => node is XComment or XElement));
    }

    static IEnumerable<string> References(XDocument file) => file
        .Descendants("ProjectReference")
        .Where(reference => (string?)reference.Attribute("ReferenceOutputAssembly") != "false")
        .Select(reference => Path.GetFileNameWithoutExtension(Name(reference)));

    static IEnumerable<XElement> PackagesOf(XDocument file) => file.Descendants("PackageReference");

    static string Name(XElement element) => (string)element.Attribute("Include")!;
}
