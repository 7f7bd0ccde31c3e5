using Muster.Hosting;

namespace Muster.Backends.XunitCommon;

/// <summary>The engine of one version of xUnit.net.</summary>
interface IXunitEngine
{
    /// <summary>The framework's name and version, as users write them.</summary>
    string Framework { get; }

    /// <summary>False under a framework of the user's own.</summary>
    bool IsStandard { get; }

    /// <summary>Something is set up once in a process, and not for each call.</summary>
    bool HasAssemblyFixture { get; }

    IEnumerable<FoundTest> Find(IReadOnlyCollection<string>? classes);

    /// <summary>Returns when all have ended that the ledger lets start.</summary>
    void Run(IReadOnlyList<FoundTest> tests, int threads, TestLedger ledger);

    void Close(TestLedger ledger);
}
