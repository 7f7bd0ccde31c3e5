using Muster.Hosting;
using Muster.Model;

namespace Muster.UnitTests.Hosting;

/// <summary>A backend that lists what it is told to, or fails as it is told to.</summary>
sealed class PlayedBackend(string name, params string[] names) : IBackend
{
    public string Name => name;

    public string? Doubt { get; init; }

    public Exception? Fails { get; init; }

    public bool ListsWholeModule => true;

    public void Discover(IReadOnlyCollection<string>? classes, Action<FoundTest> found)
    {
        if (Fails is not null)
            throw Fails;

        foreach (var row in names)
            found(new FoundTest { Class = "Cart", Method = "Adds", Signature = "Adds(System.String)", Name = row, Unit = "Cart", Handle = row });
    }

    public ModuleTraits Describe() => new() { Frameworks = [name] };

    public void Run(IReadOnlyList<FoundTest> tests, int threads, ITestSink sink, CancellationToken stopStarting) => throw new NotSupportedException();

    public void Close(ITestSink sink) { }
}
