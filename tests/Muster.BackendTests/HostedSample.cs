using Muster.BackendTests.Driving;

namespace Muster.BackendTests;

/// <summary>A sample project and the host processes that a test starts for it.</summary>
/// <param name="project">Its name.</param>
/// <param name="threads">How many tests its hosts may run at once.</param>
public abstract class HostedSample(string project, int threads = 1)
{
    protected Sample Sample { get; } = new(project);

    protected HostUnderTest Start(params (string Name, string Value)[] variables) => new(Sample.AssemblyPath, variables) { Threads = threads };

    /// <summary>A host that tells what its tests print.</summary>
    protected HostUnderTest StartFollowed(params (string Name, string Value)[] variables) => HostUnderTest.Followed(Sample.AssemblyPath, threads, variables);

    protected string Existing(string name)
    {
        Assert.SkipUnless(Sample.Has(name), $"{Sample.Project} has no {name}.");
        return Sample.Class(name);
    }
}
