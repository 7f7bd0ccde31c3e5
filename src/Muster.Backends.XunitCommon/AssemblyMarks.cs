using System.Reflection;

namespace Muster.Backends.XunitCommon;

/// <summary>What <c>[assembly: CollectionBehavior]</c> says, read from metadata so that no attribute's code runs.</summary>
sealed class AssemblyMarks
{
    readonly IList<CustomAttributeNamedArgument> arguments;

    public AssemblyMarks(Assembly assembly) =>
        arguments = assembly.GetCustomAttributesData()
            .FirstOrDefault(mark => mark.AttributeType.FullName == "Xunit.CollectionBehaviorAttribute")
            ?.NamedArguments ?? [];

    bool Serial => Value("DisableTestParallelization") is true;

    int MaxParallelThreads => Value("MaxParallelThreads") is int number ? number : 0;

    /// <summary>How many tests the framework's own runner would run at once.</summary>
    /// <param name="settings">Where they speak, they win over the attribute.</param>
    /// <param name="units">How many collections there are: more cannot run at once.</param>
    public int Parallelism(RunnerSettings settings, int units)
    {
        if (settings.Serial || (Serial && settings.Flag("parallelizeTestCollections") is null))
            return 1;

        var limit = settings.MaxParallelThreads ?? MaxParallelThreads;
        return limit switch
        {
            0 => Environment.ProcessorCount,
            < 0 => Math.Max(Environment.ProcessorCount, units),
            _ => limit,
        };
    }

    object? Value(string name) => arguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;
}
