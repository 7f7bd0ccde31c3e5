using Muster.Settings;

namespace Muster.Input;

/// <summary>Finds out which run settings hold for a module: those that the user chose, else the project's; inline ones over either. Each file is read once.</summary>
sealed class ModuleSettings
{
    readonly IReadOnlyList<InlineSetting> inline;
    readonly Dictionary<string, RunSettings> read = [];
    readonly RunSettings bare;

    /// <exception cref="UsageException">What the user typed or chose cannot be used.</exception>
    public ModuleSettings(ModuleRequest request)
    {
        inline = [.. request.InlineSettings.Select(InlineSetting.Parse)];
        bare = OrUsage("the settings after --", () => RunSettings.Read(null, inline));
        if (request.SettingsPath is not { } path)
            return;

        Chosen = Path.GetFullPath(path, request.CurrentDirectory);
        if (!File.Exists(Chosen))
            throw new UsageException($"--settings {path}: {Chosen} is no file. Name a .runsettings file.");

        OrUsage($"--settings {path}", () => Of(Chosen));
    }

    /// <summary>Full path of the file that the user chose for all modules; null if none was.</summary>
    public string? Chosen { get; }

    /// <param name="path">Of a file with run settings; null for none.</param>
    /// <param name="beside">What lies beside the module; null if nothing does.</param>
    /// <exception cref="SettingsException">The file cannot be used.</exception>
    public RunSettings Of(string? path, TestConfig? beside = null)
    {
        if (beside is not null)
            return RunSettings.Read(path is null ? null : Text(path), inline, beside);

        if (path is null)
            return bare;

        return read.TryGetValue(path, out var known) ? known : read[path] = RunSettings.Read(Text(path), inline);
    }

    static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException($"it cannot be read: {e.Message}");
        }
    }

    static RunSettings OrUsage(string what, Func<RunSettings> read)
    {
        try
        {
            return read();
        }
        catch (SettingsException e)
        {
            throw new UsageException($"{what}: {e.Message}");
        }
    }
}
