using System.Reflection;
using Microsoft.VisualStudio.TestPlatform.ObjectModel;
using Microsoft.VisualStudio.TestPlatform.ObjectModel.Adapter;

namespace Muster.Backends.VsTest;

/// <summary>One adapter: a discoverer and an executor.</summary>
sealed class Adapter
{
    readonly Assembly assembly;
    readonly Type discoverer;
    readonly Type executor;
    readonly Uri executorUri;

    Adapter(Assembly assembly, string file, Type discoverer, Type executor, string executorUri)
    {
        this.assembly = assembly;
        this.discoverer = discoverer;
        this.executor = executor;
        this.executorUri = new Uri(executorUri);
        FileName = Path.GetFileName(file);
    }

    public string FileName { get; }

    /// <summary>NUnit's adapter explores the whole assembly in each call, and sets up all fixtures above the tests again.</summary>
    public bool IsCostlyPerCall => Is("nunit");

    /// <summary>NUnit's adapter sends its events from a queue, and that of xUnit v3 runs the tests in a process of its own.</summary>
    public bool IsExact => !Is("nunit") && !(Is("xunit") && HasBeside("xunit.v3.core.dll"));

    /// <summary>Null if the assembly only looks like an adapter.</summary>
    public static Adapter? TryCreate(Assembly assembly, string file)
    {
        var types = Types(assembly).Where(type => type is { IsClass: true, IsAbstract: false }).ToArray();
        var discoverer = types.FirstOrDefault(typeof(ITestDiscoverer).IsAssignableFrom);
        var executor = types.FirstOrDefault(type => typeof(ITestExecutor).IsAssignableFrom(type) && Uri(type) is not null);
        return discoverer is null || executor is null ? null : new Adapter(assembly, file, discoverer, executor, Uri(executor)!);
    }

    public bool Executes(TestCase test) => test.ExecutorUri == executorUri;

    public void Discover(string source, RunContext context, DiscoveryRecorder recorder) =>
        Create<ITestDiscoverer>(discoverer).DiscoverTests([source], context, recorder, recorder);

    public void Run(IEnumerable<TestCase> tests, RunContext context, RunRecorder recorder, CancellationToken stopStarting)
    {
        // A new one for each call: some stay cancelled for good.
        var runner = Create<ITestExecutor>(executor);
        try
        {
            // MSTest cancels running tests as well, and fails those that follow: there the recorder refuses the next start instead.
            using (StopsByRefusal ? default : stopStarting.Register(runner.Cancel))
                runner.RunTests([.. tests], context, recorder);
        }
        // A stopped adapter may say so by an exception of any kind; what it has reported stands.
        catch (Exception) when (stopStarting.IsCancellationRequested)
        {
        }
    }

    /// <summary>True if a stop has to be told at the start of a test, by an exception.</summary>
    public bool StopsByRefusal => IsMSTest;

    public bool IsMSTest => Is("mstest");

    /// <summary>The framework if its version is known, else the adapter.</summary>
    public string Describe(Version? mstest) => IsMSTest && mstest is not null
        ? $"MSTest {mstest.ToString(3)}"
        : $"{Path.GetFileNameWithoutExtension(FileName)} {assembly.GetName().Version?.ToString(3)}";

    bool Is(string framework) => FileName.Contains(framework, StringComparison.OrdinalIgnoreCase);

    bool HasBeside(string file) => File.Exists(Path.Combine(Path.GetDirectoryName(assembly.Location)!, file));

    // An adapter may hold types for other hosts, whose assemblies are not here.
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

    static string? Uri(Type executor) => executor.GetCustomAttribute<ExtensionUriAttribute>()?.ExtensionUri;

    static T Create<T>(Type type) => (T)Activator.CreateInstance(type, nonPublic: true)!;
}
