namespace Muster.Node.Watching;

/// <summary>Why a host has to go.</summary>
/// <param name="Reason">A sentence without a full stop, of which the host is the subject.</param>
sealed record Verdict(HostLoss Loss, string Reason);
