namespace Muster.Hosting;

/// <summary>What comes with a module of test frameworks: their assemblies and their VSTest adapters.</summary>
public sealed class FrameworkFiles
{
    /// <summary>How the name of an adapter's file ends. VSTest finds them by nothing else.</summary>
    public const string AdapterEnding = ".testadapter.dll";

    readonly HashSet<string> assemblies;

    /// <summary>Looks at what lies beside the module and at what the runtime would load for it.</summary>
    public FrameworkFiles(HostedModule module)
    {
        var beside = Directory.GetFiles(module.Directory);
        var trusted = (string?)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") ?? "";
        assemblies = trusted
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(beside.Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Adapters = [.. beside.Where(file => file.EndsWith(AdapterEnding, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal)];
        Engines = [.. Engine.All.Where(engine => Has(engine.Assembly))];
    }

    /// <summary>Full paths of all adapters.</summary>
    public IReadOnlyList<string> Adapters { get; }

    /// <summary>The frameworks it holds that have a backend of their own.</summary>
    internal IReadOnlyList<Engine> Engines { get; }

    /// <summary>The adapters that a backend drives: of a fallback those of its framework, of the plain one those of no framework that has a backend of its own.</summary>
    public IEnumerable<string> AdaptersOf(string backend) => Engine.All.FirstOrDefault(engine => engine.Fallback == backend) is { } own
        ? Adapters.Where(own.OwnsAdapter)
        : Adapters.Where(file => !Engines.Any(engine => engine.OwnsAdapter(file)));

    internal bool Has(string assembly) => assemblies.Contains(assembly);
}
