using System.Reflection;
using Muster.Backends.Mtp;
using Muster.Hosting;

namespace Muster.UnitTests.Mtp;

public sealed class AppThreadsTests
{
    public static TheoryData<Exception> WhatLoadingThrows => [new FileNotFoundException(), new FileLoadException(), new BadImageFormatException(), new TypeLoadException()];

    [Theory, MemberData(nameof(WhatLoadingThrows))]
    public void An_app_whose_assembly_cannot_be_read_here_counts_as_one_that_runs_its_tests_one_by_one(Exception exception)
    {
        var module = new HostedModule { AssemblyPath = "/built/Odd.dll", Assembly = new Lazy<Assembly>(() => throw exception) };

        Assert.Equal(1, new AppThreads(module, "xunit3/mtp").Parallelism(8));
    }
}
