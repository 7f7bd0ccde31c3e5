using System.Reflection;
using Newtonsoft.Json;
using Xunit;

namespace Samples.Collision;

/// <summary>What a module brings is what it gets, whatever its test host is made of.</summary>
public sealed class Colliding
{
    [Fact]
    public void Its_own_Muster_Model_is_the_one_that_is_loaded() =>
        Assert.Equal("the user's own", new Muster.Model.TestCase().Origin);

    [Fact]
    public void Its_own_old_Newtonsoft_Json_is_the_one_that_is_loaded()
    {
        Assert.Equal("{\"A\":1}", JsonConvert.SerializeObject(new { A = 1 }));
        Assert.Equal(9, typeof(JsonConvert).Assembly.GetName().Version!.Major);
    }

    [Fact]
    public void The_entry_assembly_and_the_base_directory_are_its_own()
    {
        Assert.Equal("Samples.Collision", Assembly.GetEntryAssembly()!.GetName().Name);
        Assert.Equal(Path.GetDirectoryName(typeof(Colliding).Assembly.Location), Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
    }
}
