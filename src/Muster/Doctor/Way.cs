namespace Muster.Doctor;

/// <summary>A plain way to run a failure again.</summary>
enum Way
{
    /// <summary>With the other failures and <c>-n 0</c>.</summary>
    Plain,

    /// <summary>By itself in a fresh process.</summary>
    Alone,

    /// <summary>In a fresh process after all that ran before it in its process, in the same order.</summary>
    AfterOthers,

    /// <summary>With all tests of its module and <c>-n 0</c>.</summary>
    Whole,
}
