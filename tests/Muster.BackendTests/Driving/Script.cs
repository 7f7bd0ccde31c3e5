using System.Diagnostics;

namespace Muster.BackendTests.Driving;

/// <summary>A program of the shell.</summary>
public static class Script
{
    /// <summary>Writes a program that can be started at once.</summary>
    /// <remarks>
    /// Another process writes it: a child that another test starts meanwhile holds for a moment all files that this process has open, and what is
    /// open for writing cannot be started ("text file busy").
    /// </remarks>
    public static void Write(string path, string text)
    {
        var draft = path + ".draft";
        File.WriteAllText(draft, text.ReplaceLineEndings("\n"));
        using var copying = Process.Start("install", ["-m", "755", draft, path]);
        Assert.True(copying.WaitForExit(TimeSpan.FromMinutes(2)), "a file is copied");
        Assert.Equal(0, copying.ExitCode);
    }
}
