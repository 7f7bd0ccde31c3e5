using System.Globalization;
using Muster.Model.Wire;

namespace Muster.Node.Hosts;

/// <summary>The environment of a host: the controller's, what a test may see of the run, what the caller wants, and the marks.</summary>
static class HostVariables
{
    const string HostMark = "MUSTER_HOST";

    /// <summary>The entry that only this host and what it starts have.</summary>
    internal static string Mark(NodeOptions options, int host) => string.Create(CultureInfo.InvariantCulture, $"{HostMark}={MarkValue(options, host)}");

    internal static void Fill(IDictionary<string, string?> variables, HostStart start, HostPlace place, NodeOptions options)
    {
        // Dynamic profiling pays back in processes that live for minutes: here it doubles the time spent compiling.
        if (!variables.ContainsKey("DOTNET_TieredPGO") && !variables.ContainsKey("COMPlus_TieredPGO"))
            variables["DOTNET_TieredPGO"] = "0";

        variables["MUSTER"] = "1";
        variables["MUSTER_WORKER"] = Text($"gw{start.Slot}");
        variables["MUSTER_WORKER_COUNT"] = Text($"{options.WorkerCount}");
        variables["MUSTER_SLOT"] = Text($"{start.Slot}");
        variables["MUSTER_TMP"] = place.Temp;
        foreach (var (name, value) in start.Module.Variables)
            variables[name] = value;
        foreach (var (name, value) in start.Environment)
            Set(variables, name, value);

        variables[Protocol.TokenVariable] = place.Token;
        variables[Protocol.RunMarkVariable] = options.RunId;
        variables[HostMark] = MarkValue(options, start.Host);
        // Muster itself may run in an external process; its hosts are none.
        variables.Remove(Protocol.ExternalMarkVariable);
    }

    /// <summary>Takes the marks of an outer run out, whose clean-up must not hit the guardian of this one.</summary>
    internal static void RemoveMarks(IDictionary<string, string?> variables)
    {
        variables.Remove(Protocol.RunMarkVariable);
        variables.Remove(HostMark);
    }

    static string MarkValue(NodeOptions options, int host) => Text($"{options.RunId}.{host}");

    static void Set(IDictionary<string, string?> variables, string name, string? value)
    {
        if (value is null)
            variables.Remove(name);
        else
            variables[name] = value;
    }

    static string Text(FormattableString text) => FormattableString.Invariant(text);
}
