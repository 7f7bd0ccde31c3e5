namespace Muster.Backends.Xunit2;

/// <summary>Waits for a method that starts work and returns at once, as <c>async void</c> does.</summary>
sealed class QuietDispose : SynchronizationContext
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    readonly TaskCompletionSource completed = new();

    public static void Of(IDisposable framework)
    {
        var previous = Current;
        var context = new QuietDispose();
        SetSynchronizationContext(context);
        try
        {
            framework.Dispose();
        }
        finally
        {
            SetSynchronizationContext(previous);
        }

        context.completed.Task.Wait(Patience);
    }

    public override void OperationCompleted() => completed.TrySetResult();
}
