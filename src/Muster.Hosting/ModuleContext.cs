using System.Reflection;
using System.Runtime.Loader;

namespace Muster.Hosting;

/// <summary>Makes this process look to the module as if it had been started for it by <c>dotnet test</c>.</summary>
static class ModuleContext
{
    public static HostedModule Prepare(HostArguments arguments, ChildPrograms children)
    {
        var folder = Path.GetDirectoryName(arguments.Assembly)!;
        AppContext.SetData("APP_CONTEXT_BASE_DIRECTORY", folder + Path.DirectorySeparatorChar);

        // Adapters and what they pull in are often not in the module's deps.json.
        AssemblyLoadContext.Default.Resolving += (context, name) => Probe(context, folder, name);

        return new HostedModule
        {
            AssemblyPath = arguments.Assembly,
            Children = children,
            Assembly = new Lazy<Assembly>(() => LoadAsEntry(arguments.Assembly)),
            RunSettings = arguments.Settings is null ? null : File.ReadAllText(arguments.Settings),
            OutputFiles = [.. new[] { arguments.OutFile, arguments.ErrFile }.OfType<string>()],
            OwnSettingsPath = arguments.OwnSettings is null ? null : Path.GetFullPath(arguments.OwnSettings),
        };
    }

    static Assembly? Probe(AssemblyLoadContext context, string folder, AssemblyName name)
    {
        var culture = string.IsNullOrEmpty(name.CultureName) ? "" : name.CultureName;
        var path = Path.Combine(folder, culture, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }

    static Assembly LoadAsEntry(string path)
    {
        var assembly = AssemblyLoadContext.Default.LoadFromAssemblyPath(path);

        // Since .NET 9; this code targets .NET 8.
        typeof(Assembly).GetMethod("SetEntryAssembly", BindingFlags.Public | BindingFlags.Static)?.Invoke(null, [assembly]);
        return assembly;
    }
}
