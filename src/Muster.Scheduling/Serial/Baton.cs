namespace Muster.Scheduling.Serial;

/// <summary>What tests need that must run one after another. One slot has it at a time.</summary>
sealed class Baton
{
    public bool IsTaken { get; set; }
}
