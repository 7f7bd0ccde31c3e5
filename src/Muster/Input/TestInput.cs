namespace Muster.Input;

/// <summary>One thing to test, after a path was looked at.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Full path of the file.</param>
sealed record TestInput(InputKind Kind, string Path);

/// <summary>The kinds of <see cref="TestInput"/>.</summary>
enum InputKind
{
    Project,
    Solution,

    /// <summary>Or an app in one file.</summary>
    Assembly,
}
