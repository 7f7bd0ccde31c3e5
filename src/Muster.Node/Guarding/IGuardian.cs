namespace Muster.Node.Guarding;

/// <summary>Outlives a controller that was killed, just long enough to end its hosts. Its members are called from the launcher's thread.</summary>
interface IGuardian
{
    /// <summary>This host is to die with the controller.</summary>
    void Watch(int pid);

    /// <summary>This host is gone.</summary>
    void Forget(int pid);

    /// <summary>The run is over.</summary>
    /// <param name="allGone">False if something may still live: the guardian then goes about it as if the controller had been killed.</param>
    void Dismiss(bool allGone);
}
