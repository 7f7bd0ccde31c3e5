using Muster.Hosting;

namespace Muster.Backends.Mtp;

/// <summary>Bounds for waits for an app. While a debugger holds it no time passes: at a breakpoint an app can do nothing.</summary>
sealed class Patience(ChildPrograms children)
{
    /// <summary>A pause of the whole machine counts no longer than this.</summary>
    static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(1);

    /// <param name="bound">How long it may take.</param>
    /// <param name="attempt">Waits as long as it is told, or until what is waited for has come; true if it has.</param>
    /// <returns>False if it did not come in time.</returns>
    public bool Wait(TimeSpan bound, Func<TimeSpan, bool> attempt)
    {
        for (var left = bound; left > TimeSpan.Zero;)
        {
            var step = left < LongestStep ? left : LongestStep;
            if (attempt(step))
                return true;
            if (!children.Debugged)
                left -= step;
        }

        return false;
    }
}
