using System.Reflection;
using Muster.Hosting;

namespace Muster.Backends.VsTest;

/// <summary>What MSTest's attributes say of the whole test assembly. Of no effect where another framework is used.</summary>
sealed class MSTestAssembly(HostedModule module)
{
    readonly Lazy<bool> hasAssemblyFixture = new(() => Types(module.Assembly.Value).Any(HasAssemblyFixtureMethod));

    /// <summary>Set up and torn down in every call of the adapter.</summary>
    public bool HasAssemblyFixture => hasAssemblyFixture.Value;

    /// <summary>The framework's; null if MSTest is not used.</summary>
    public System.Version? Version => module.Assembly.Value.GetReferencedAssemblies()
        .FirstOrDefault(name => name.Name is "MSTest.TestFramework" or "Microsoft.VisualStudio.TestPlatform.TestFramework") is { } reference
            ? FileVersion(reference) ?? reference.Version
            : null;

    /// <summary>The settings cannot overrule it.</summary>
    public bool ForbidsParallelism => Attribute("DoNotParallelizeAttribute") is not null;

    /// <summary>How many tests run at once; 1 unless the assembly asks for more.</summary>
    public int Parallelism
    {
        get
        {
            if (Attribute("ParallelizeAttribute") is not { } attribute)
                return 1;
            return Named(attribute, "Workers") is > 0 and var workers ? workers : Environment.ProcessorCount;
        }
    }

    /// <summary>The name of the scope that the assembly asks for; null if it does not.</summary>
    public string? Scope => Attribute("ParallelizeAttribute") is { } attribute
        ? Named(attribute, "Scope") == 1 ? "MethodLevel" : "ClassLevel"
        : null;

    static bool HasAssemblyFixtureMethod(Type type) =>
        MSTestClass.Methods(type).Any(method =>
            MSTestClass.Has(method, "AssemblyInitializeAttribute") || MSTestClass.Has(method, "AssemblyCleanupAttribute"));

    static int? Named(CustomAttributeData attribute, string property) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == property).TypedValue.Value as int?;

    CustomAttributeData? Attribute(string name) =>
        module.Assembly.Value.CustomAttributes.FirstOrDefault(data => data.AttributeType.FullName == MSTestClass.Namespace + name);

    // The assembly's version is one for all releases of a generation.
    static System.Version? FileVersion(AssemblyName reference)
    {
        var text = Assembly.Load(reference).GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return System.Version.TryParse(text?.Split('+', '-')[0], out var version) ? version : null;
    }

    static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException e)
        {
            return e.Types.OfType<Type>();
        }
    }
}
