using System.Diagnostics;

namespace Muster.Scheduling;

/// <summary>Keeps the books on each input, then lets whoever is idle pull. The modes differ only in the queue that a module gets.</summary>
sealed class PullScheduler : IScheduler
{
    readonly SlotBook slots;
    readonly WorkBook work;
    readonly Placement placement;
    bool modulesEnded;

    public PullScheduler(SchedulerOptions options)
    {
        slots = new SlotBook(options.Mode == DistributionMode.No ? 1 : int.MaxValue);
        work = new WorkBook(options, slots);
        placement = new Placement(slots, work, new Staffing(options, slots, work));
    }

    public bool IsDone => slots.Hosts == 0 && (placement.Stopped || (modulesEnded && work.IsFinished));

    public IReadOnlyList<SchedulerCommand> Handle(SchedulerInput input)
    {
        if (Apply(input) is { } module) placement.Settle(module);
        placement.SettleReleased();
        placement.Staff();
        return placement.TakeCommands();
    }

    /// <summary>Answers with the module whose idle hosts may now have something to do, or nothing any more.</summary>
    ModuleWork? Apply(SchedulerInput input) => input switch
    {
        SchedulerInput.TestEnded ended => Ended(ended),
        SchedulerInput.TestRunning running => Running(running),
        SchedulerInput.HostUp up => Up(up.Slot),
        SchedulerInput.PieceEnded ended => Ended(ended),
        SchedulerInput.HostEnded ended => Vacate(ended.Slot),
        SchedulerInput.SlotLost lost => Vacate(lost.Slot),
        SchedulerInput.Returned returned => Return(returned),
        SchedulerInput.SlotsJoined joined => Join(joined),
        SchedulerInput.SlotRetired retired => Leave(retired.Slot),
        SchedulerInput.ModuleAdded added => Add(added),
        SchedulerInput.ModulePlanned planned => Replan(planned),
        SchedulerInput.ModuleListed listed => Postpone(listed.Module),
        SchedulerInput.ModulesEnded => EndModules(),
        SchedulerInput.UnitsAdded added => Add(added),
        SchedulerInput.DiscoveryEnded ended => Seal(ended.Module),
        SchedulerInput.HostsLimited limited => Limit(limited),
        SchedulerInput.ModuleDropped dropped => Drop(work.Find(dropped.Module)),
        SchedulerInput.HeldBack held => HoldBack(held.Held),
        SchedulerInput.StopStarting => Stop(),
        _ => throw new UnreachableException(),
    };

    ModuleWork? Ended(SchedulerInput.TestEnded ended)
    {
        if (slots.Find(ended.Slot) is not { Piece: not null } slot) return null;
        slot.Module!.Pace.Ended(slot.Warm ? ended.Ms : ended.Ms - slot.Module.HostStartMs);
        slots.Warm(slot);
        SlotBook.Ended(slot, work.Tests.Of(ended.Test), ended.Ms);
        return null;
    }

    ModuleWork? Up(int number)
    {
        if (slots.Find(number) is { } slot) slots.Up(slot);
        return null;
    }

    ModuleWork? Running(SchedulerInput.TestRunning running)
    {
        if (slots.Find(running.Slot) is not { Piece: not null } slot) return null;
        slots.Warm(slot);
        SlotBook.Running(slot, work.Tests.Of(running.Test), running.Ms);
        return null;
    }

    ModuleWork? Ended(SchedulerInput.PieceEnded ended)
    {
        if (slots.Find(ended.Slot) is not { Piece: { } piece } slot || piece.Id != ended.Piece) return null;
        slots.Warm(slot);
        slots.Finish(slot, ended.WallMs);
        placement.Continue(slot);
        return slot.Module;
    }

    ModuleWork? Vacate(int number)
    {
        if (slots.Find(number) is not { Module: { } module } slot) return null;
        module.Queue.Release(number);
        slots.Vacate(slot);
        return module;
    }

    ModuleWork? Return(SchedulerInput.Returned returned)
    {
        var piece = returned.Piece;
        if (placement.Stopped || piece.Tests.Count == 0 || work.Find(piece.Module) is not { } module) return null;
        if (returned.Alone) module.ReturnAlone(piece);
        else if (returned.Fresh) module.ReturnFresh(piece);
        else module.Return(piece with { Alone = false }, work.Tests.Of(piece), returned.First);
        return module;
    }

    ModuleWork? Join(SchedulerInput.SlotsJoined joined)
    {
        slots.Join(joined.Slots, joined.Cores);
        return null;
    }

    ModuleWork? Leave(int number)
    {
        if (slots.Find(number) is not { } slot) return null;
        slots.Leave(slot);
        return slot.Module;
    }

    ModuleWork? Add(SchedulerInput.ModuleAdded added)
    {
        work.Add(added.Module, added.Plan);
        if (placement.Stopped) work.Find(added.Module)!.Drop();
        return null;
    }

    ModuleWork? Replan(SchedulerInput.ModulePlanned planned)
    {
        if (work.Find(planned.Module) is { } module) work.Replan(module, planned.Plan);
        return null;
    }

    // Its idle hosts are not settled: work for them is most likely near.
    ModuleWork? Postpone(int index)
    {
        if (work.Find(index) is not { } module) return null;
        module.Plan = module.Plan with { NeedsListing = false };
        EndListing(module);
        return null;
    }

    ModuleWork? EndModules()
    {
        modulesEnded = true;
        return null;
    }

    ModuleWork? Add(SchedulerInput.UnitsAdded added)
    {
        if (work.Find(added.Module) is { } module) work.Add(module, added.Units);
        return null;
    }

    ModuleWork? Seal(int index)
    {
        if (work.Find(index) is not { } module) return null;
        work.Seal(module);
        EndListing(module);
        return module;
    }

    ModuleWork? Limit(SchedulerInput.HostsLimited limited)
    {
        if (work.Find(limited.Module) is { } module) module.Plan = module.Plan with { MaxHosts = limited.Most };
        return null;
    }

    ModuleWork? Drop(ModuleWork? module)
    {
        module?.Drop();
        if (module is not null) EndListing(module);
        return module;
    }

    ModuleWork? HoldBack(bool held)
    {
        foreach (var module in work.Modules)
        {
            module.HeldBack = held;
            placement.Settle(module);
        }

        return null;
    }

    ModuleWork? Stop()
    {
        placement.Stopped = true;
        foreach (var module in work.Modules)
        {
            Drop(module);
            placement.Settle(module);
        }

        return null;
    }

    void EndListing(ModuleWork module)
    {
        if (module.Lister is { Listing: true } lister && lister.Module == module) slots.Listed(lister);
    }
}
