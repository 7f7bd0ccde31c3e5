using System.Globalization;
using Muster.Hosting;

namespace Muster.Backends.XunitCommon;

/// <summary>The runner settings of a module, by the names of <c>xunit.runner.json</c>.</summary>
sealed class RunnerSettings
{
    readonly List<string> notices = [];
    readonly Dictionary<string, string> values;

    public RunnerSettings(HostedModule module)
    {
        values = RunnerFile.Read(module, notices);
        var unknown = values.Keys.Where(key => RunnerKeys.IsUnknown(key)).Select(key => $"\"{key}\"").ToList();
        if (unknown.Count > 0)
            notices.Add(Doubt = $"Muster does not know the runner setting {string.Join(", ", unknown)}.");

        if (StopOnFail)
            notices.Add("The runner setting \"stopOnFail\" ends the class or collection that has the failure; --maxfail 1 ends the run.");
    }

    /// <summary>Sentences for the user.</summary>
    public IReadOnlyList<string> Notices => notices;

    /// <summary>What is not known of the settings; null if nothing.</summary>
    public string? Doubt { get; }

    public bool StopOnFail => Flag("stopOnFail") ?? false;

    public bool FailSkips => Flag("failSkips") ?? false;

    public bool FailWarns => Flag("failWarns") ?? false;

    /// <summary>True if a plain run leaves this test out.</summary>
    /// <param name="marked">The test says that it is explicit.</param>
    public bool IsLeftOut(bool marked) => Text("explicit")?.ToUpperInvariant() switch
    {
        "ON" => false,
        "ONLY" => !marked,
        _ => marked,
    };

    public bool DiagnosticMessages => Flag("diagnosticMessages") ?? false;

    public bool InternalDiagnosticMessages => Flag("internalDiagnosticMessages") ?? false;

    public bool Serial => Flag("parallelizeTestCollections") is false;

    /// <summary>Null where nothing is said; -1 for no limit.</summary>
    public int? MaxParallelThreads => Text("maxParallelThreads") switch
    {
        null or "" => null,
        var text when text.Equals("default", StringComparison.OrdinalIgnoreCase) => null,
        var text when text.Equals("unlimited", StringComparison.OrdinalIgnoreCase) => -1,
        var text when text[^1] is 'x' or 'X' => Multiple(text[..^1]),
        var text => int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number is -1 or > 0 ? number : null,
    };

    public bool? Flag(string key) => bool.TryParse(Text(key), out var flag) ? flag : null;

    public int? Number(string key, int least) =>
        int.TryParse(Text(key), CultureInfo.InvariantCulture, out var number) && number >= least ? number : null;

    public string? Text(string key) => values.GetValueOrDefault(key);

    /// <summary>The member's exact name, whatever case it was written in: the framework parses it with regard to case.</summary>
    public string? Member<T>(string key)
        where T : struct, Enum =>
        Enum.TryParse<T>(Text(key), ignoreCase: true, out var member) ? member.ToString() : null;

    static int? Multiple(string factor) =>
        decimal.TryParse(factor.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Math.Max(1, (int)(number * Environment.ProcessorCount))
            : null;
}
