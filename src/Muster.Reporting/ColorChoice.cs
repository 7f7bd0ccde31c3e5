namespace Muster.Reporting;

/// <summary>The values of <c>--color</c>.</summary>
public enum ColorChoice
{
    /// <summary>Only on a terminal that shows colours, and not if <c>NO_COLOR</c> is set.</summary>
    Auto,

    /// <summary>Whatever the output is.</summary>
    Always,

    /// <summary>Not at all.</summary>
    Never,
}
