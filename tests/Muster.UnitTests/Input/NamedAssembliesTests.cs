using System.Reflection;
using Muster.Input;
using Muster.Model;

namespace Muster.UnitTests.Input;

/// <summary>Build options beside a built assembly; this one will do.</summary>
public sealed class NamedAssembliesTests
{
    static readonly string This = typeof(NamedAssembliesTests).Assembly.Location;
    static readonly string Configuration = typeof(NamedAssembliesTests).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    [Fact]
    public void An_assembly_says_in_which_configuration_it_was_built()
    {
        Assert.Equal(Configuration, AssemblyFile.ConfigurationOf(This));
        Assert.Null(AssemblyFile.ConfigurationOf(Path.ChangeExtension(This, ".deps.json")));
        Assert.Null(AssemblyFile.ConfigurationOf(This + ".not"));
    }

    [Fact]
    public void One_of_another_configuration_than_was_typed_is_refused()
    {
        var error = Assert.Throws<UsageException>(() => Checked(new ModuleRequest { TypedConfiguration = "Other" }));

        Assert.Equal($"{This} was built in {Configuration}, not Other. Name the assembly that was built in Other, or leave out -c.", error.Message);
        Assert.Empty(Checked(new ModuleRequest { TypedConfiguration = Configuration.ToUpperInvariant() }).Notices);
        Assert.Empty(Checked(new ModuleRequest { Configuration = "Other", BuildArguments = ["-p:A=1"] }).Notices);
    }

    [Fact]
    public void Options_of_a_build_that_never_comes_are_told()
    {
        var request = new ModuleRequest { TypedBuildArguments = ["-p:A=1", "--no-restore"] };

        Assert.Equal("Built assemblies are taken as they are: -p:A=1 --no-restore changes nothing. Name the project to have it built.", Assert.Single(Checked(request).Notices));
        Assert.Empty(Checked(request, new TestInput(InputKind.Project, "/a/A.csproj")).Notices);
    }

    static FoundModules Checked(ModuleRequest request, params TestInput[] others)
    {
        var module = new TestModule { Index = 0, Name = "A", AssemblyPath = This, TargetFramework = "net10.0", Platform = "any", WorkingDirectory = "/", Key = "A" };
        return new NamedAssemblies(request, [new TestInput(InputKind.Assembly, This), .. others]).Checked(new FoundModules([module], [], []));
    }
}
