using Muster.Model;

namespace Muster.Reporting.Trx;

/// <summary>Fixed names and numbers of the TRX format.</summary>
static class TrxNames
{
    public const string Namespace = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>"Results Not in a List", to which every result belongs.</summary>
    public const string ResultsList = "8c84fa94-04c1-424b-9868-57a2d4851a1d";

    /// <summary>"All Loaded Results".</summary>
    public const string AllList = "19431567-8539-422a-85d7-44ee4e166bda";

    /// <summary>The type of a unit test.</summary>
    public const string UnitTestType = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";

    public static string Outcome(TestOutcome outcome) => outcome switch
    {
        TestOutcome.Passed => "Passed",
        TestOutcome.Failed => "Failed",
        TestOutcome.Crashed => "Aborted",
        TestOutcome.TimedOut => "Timeout",
        _ => "NotExecuted",
    };

    /// <summary>Which adapter would have run the test: Visual Studio navigates by it.</summary>
    public static string Adapter(TestCase test) => test.Backend switch
    {
        "xunit2" or "xunit3" => "executor://xunit/VsTestRunner3/netcore/",
        "nunit" => "executor://nunit3testexecutor/",
        _ => "executor://muster/",
    };
}
