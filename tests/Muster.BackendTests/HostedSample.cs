using Muster.BackendTests.Driving;

namespace Muster.BackendTests;

/// <summary>A sample project and the host processes that a test starts for it.</summary>
public abstract class HostedSample(string project)
{
    protected Sample Sample { get; } = new(project);

    protected HostUnderTest Start(params (string Name, string Value)[] variables) => new(Sample.AssemblyPath, variables);

    protected string Existing(string name)
    {
        Assert.SkipUnless(Sample.Has(name), $"{Sample.Project} has no {name}.");
        return Sample.Class(name);
    }
}
