using Muster.Model;

namespace Muster.Hosting;

/// <summary>Drives one test framework inside this process. A backend has a public constructor that takes a <see cref="HostedModule"/> and its name.</summary>
/// <remarks>All members are called from one thread, one call at a time.</remarks>
public interface IBackend
{
    /// <summary>The name that <see cref="TestCase.Backend"/> carries.</summary>
    string Name { get; }

    /// <summary>Why another way may be better, a setting or a version that this backend does not know, as a sentence for the user; null if there is nothing.</summary>
    string? Doubt { get; }

    /// <summary>True if <see cref="Run"/> tells by <see cref="ITestSink.Printed"/> all that tests write into the framework, at the latest before it tells their end. Else that is told for it at their end.</summary>
    bool TellsOutput => false;

    /// <summary>Lists tests in the framework's order. Runs no fixture and no test.</summary>
    /// <param name="classes">Full names of the classes to list; null for all. Listing more than was asked for is allowed, and said by <see cref="ListsWholeModule"/>; such a backend learns by it that the list is for a run.</param>
    /// <param name="found">Called once for each test, before the method returns.</param>
    /// <exception cref="ModuleException">The module cannot be listed; the message is for the user.</exception>
    /// <exception cref="RefusalException">This backend cannot list the module.</exception>
    void Discover(IReadOnlyCollection<string>? classes, Action<FoundTest> found);

    /// <summary>True if <see cref="Discover"/> always lists everything: it is then called only once.</summary>
    bool ListsWholeModule { get; }

    /// <summary>What is known of the module as a whole; asked after a full discovery.</summary>
    ModuleTraits Describe();

    /// <summary>Makes ready what a run with so many threads needs and would make itself. Runs no fixture and no test.</summary>
    /// <returns>The process that will run the tests; null if it is this one.</returns>
    int? Prepare(int threads, ITestSink sink) => null;

    /// <summary>
    /// Runs just these tests, explicit ones too, in one call of the framework. May be called any number of times, with the same tests again.
    /// </summary>
    /// <param name="tests">Tests that this backend found.</param>
    /// <param name="threads">How many may run at once, as far as the framework agrees. 1: strictly one after another; 0: as many as the module itself asks for.</param>
    /// <param name="sink">Told of each start before the test's first instruction, and of each end, at once.</param>
    /// <param name="stopStarting">When cancelled, running tests may end and no other starts; the method then returns.</param>
    void Run(IReadOnlyList<FoundTest> tests, int threads, ITestSink sink, CancellationToken stopStarting);

    /// <summary>Tears down what is still open, an assembly fixture for example. Called once, after the last run.</summary>
    void Close(ITestSink sink);
}
