using Muster.Model;
using Muster.Model.Events;
using Muster.Model.Wire;

namespace Muster.Session;

/// <summary>What becomes of files that tests attach.</summary>
static class AttachedFiles
{
    const int LossesTold = 5;

    /// <summary>Files of a whole call.</summary>
    public static void Hear(RunState state, HostState host, HostMessage.FilesAttached message)
    {
        if (message.Files.Count > 0)
            state.Emit(new SessionEvent.FilesAttached(host.Worker!, message.Files) { AtMs = state.NowMs });
        TellLosses(state, host.Module.Module, $"the tests of {host.Worker!.Id}", message.Lost);
    }

    /// <summary>On a full disk nothing is kept, and the first few say so.</summary>
    /// <param name="state">Of the run.</param>
    /// <param name="module">Whose tests they are.</param>
    /// <param name="owner">Whose files they are.</param>
    /// <param name="lost">Of each that could not be kept: which, and why.</param>
    public static void TellLosses(RunState state, TestModule module, string owner, IReadOnlyList<string> lost)
    {
        foreach (var sentence in lost)
        {
            if (++state.LostAttachments <= LossesTold)
                state.AddProblem(ProblemKind.Report, module.Name, $"An attachment of {owner} was not kept: {sentence}");
        }
    }
}
