namespace Muster.Scheduling.Serial;

/// <summary>The batons that a piece needs, all together or none.</summary>
sealed class BatonSet(IReadOnlyList<Baton> batons)
{
    public static BatonSet None { get; } = new([]);

    public bool IsEmpty => batons.Count == 0;

    public bool IsFree
    {
        get
        {
            foreach (var baton in batons)
                if (baton.IsTaken) return false;
            return true;
        }
    }

    public void Take() => Mark(taken: true);

    public void Release() => Mark(taken: false);

    void Mark(bool taken)
    {
        foreach (var baton in batons) baton.IsTaken = taken;
    }
}
