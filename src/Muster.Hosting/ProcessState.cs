using System.Collections;
using System.Globalization;

namespace Muster.Hosting;

/// <summary>What tests change for the whole process and seldom put back: current folder, environment, culture, console.</summary>
/// <remarks>
/// A variable that is new stays: static constructors and assembly fixtures set such once, and later tests rely on them, as they do under <c>dotnet test</c>.
/// </remarks>
sealed class ProcessState(StandardStreams streams)
{
    TextWriter? consoleOut;
    TextWriter? consoleError;
    Dictionary<string, string?> variables = [];
    string folder = "";
    CultureInfo? culture;
    CultureInfo? uiCulture;

    /// <summary>Takes the state that the next <see cref="Restore"/> goes back to.</summary>
    public void Remember()
    {
        folder = Directory.GetCurrentDirectory();
        culture = CultureInfo.DefaultThreadCurrentCulture;
        uiCulture = CultureInfo.DefaultThreadCurrentUICulture;
        variables = Variables();
    }

    /// <summary>Puts back what has changed.</summary>
    /// <returns>The things that were put back, in words for the user.</returns>
    public IReadOnlyList<string> Restore()
    {
        var restored = new List<string>();
        RestoreFolder(restored);
        RestoreVariables(restored);
        RestoreCulture(restored);
        RestoreConsole(restored);
        return restored;
    }

    void RestoreFolder(List<string> restored)
    {
        if (CurrentFolder() == folder)
            return;

        Directory.SetCurrentDirectory(folder);
        restored.Add("current folder");
    }

    void RestoreVariables(List<string> restored)
    {
        foreach (var (name, value) in variables)
        {
            if (Environment.GetEnvironmentVariable(name) == value)
                continue;

            Environment.SetEnvironmentVariable(name, value);
            restored.Add($"environment variable {name}");
        }
    }

    void RestoreCulture(List<string> restored)
    {
        if (Equals(CultureInfo.DefaultThreadCurrentCulture, culture) && Equals(CultureInfo.DefaultThreadCurrentUICulture, uiCulture))
            return;

        CultureInfo.DefaultThreadCurrentCulture = culture;
        CultureInfo.DefaultThreadCurrentUICulture = uiCulture;
        restored.Add("culture");
    }

    void RestoreConsole(List<string> restored)
    {
        var moved = streams.Restore();

        // Frameworks put their own writers in place during the first run, once, and count on them to stay.
        consoleOut ??= Console.Out;
        consoleError ??= Console.Error;
        if (Console.Out != consoleOut || Console.Error != consoleError)
        {
            Console.SetOut(consoleOut);
            Console.SetError(consoleError);
            moved = true;
        }

        if (moved)
            restored.Add("console");
    }

    // The folder may have been removed under the process.
    static string? CurrentFolder()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (IOException)
        {
            return null;
        }
    }

    static Dictionary<string, string?> Variables()
    {
        var all = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (DictionaryEntry entry in Environment.GetEnvironmentVariables())
            all[(string)entry.Key] = (string?)entry.Value;
        return all;
    }
}
