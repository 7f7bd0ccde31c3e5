namespace Muster.Storage;

/// <summary>What a list of tests depends on beside the files of the module.</summary>
sealed record ListIngredients
{
    /// <summary>Text of the run settings that the host gets; null if there are none.</summary>
    public string? RunSettings { get; init; }

    /// <summary>Environment variables that are set for the host and that the user chose; not those of a single run.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Folder of the test host and its backends.</summary>
    public required string HostFolder { get; init; }

    /// <summary>Version of the runtime that the host runs on.</summary>
    public required string Runtime { get; init; }
}
