namespace Muster.Scheduling;

/// <summary>Hands pieces to hosts, starts hosts where they pay, and ends those that are not needed.</summary>
sealed class Placement(SlotBook slots, WorkBook work, Staffing staffing)
{
    readonly List<ModuleWork> promised = [];
    List<SchedulerCommand> commands = [];
    int lastPiece;

    public bool Stopped { get; set; }

    /// <summary>The commands since the last call.</summary>
    public IReadOnlyList<SchedulerCommand> TakeCommands()
    {
        if (commands.Count == 0) return [];
        var taken = commands;
        commands = [];
        return taken;
    }

    /// <summary>Gives work to the module's idle hosts, and ends those that it will not need.</summary>
    public void Settle(ModuleWork module)
    {
        while (module.Idle.Count > 0 && Continue(slots.Find(module.Idle.Min)!))
        {
        }

        // A host that waits is there for what a lost one leaves behind: one for each that is at work will do.
        while (module.Idle.Count > module.Busy) Retire(slots.Find(module.Idle.Max)!);
    }

    /// <summary>Gives work to hosts that waited for a baton, if one was released.</summary>
    public void SettleReleased()
    {
        if (!slots.Batons.TakeReleased()) return;
        foreach (var module in work.Modules) Settle(module);
    }

    /// <summary>Gives the idle slot its next piece, or ends it where it must go. False if it stays idle.</summary>
    /// <remarks>Asked of a slot as soon as it is idle: what was set aside for it, no other slot would be given.</remarks>
    public bool Continue(Slot slot)
    {
        if (MustEnd(slot, slot.Module!)) Retire(slot);
        else if (slot.Module!.Next(slot.Number) is { } piece) Run(slot, piece);
        else return false;
        return true;
    }

    /// <summary>Starts hosts in free slots, and empties slots that another module has a better use for.</summary>
    public void Staff()
    {
        if (Stopped || (slots.Room <= 0 && !slots.HasIdle)) return;

        var ending = slots.Ending;
        while (!slots.StartsFillCores && staffing.Pick(promised.Count, slots.Room > 0) is { } module)
        {
            if (slots.Room > 0)
            {
                Start(slots.FirstFree, module);
                continue;
            }

            if (ending > 0) ending--;
            else if (SpareFor(module) is { } spare) Retire(spare);
            else break;
            Promise(module);
        }

        foreach (var module in promised) module.Reserved = 0;
        promised.Clear();
    }

    void Promise(ModuleWork module)
    {
        module.Reserved++;
        promised.Add(module);
    }

    bool MustEnd(Slot slot, ModuleWork module) =>
        Stopped || slot.Leaving || slot.Alone
        || (module.Returned.Alone > 0 && module.Hosts >= module.MostHosts)
        || work.AloneDemand() > slots.Room + slots.Ending;

    Slot? SpareFor(ModuleWork module) =>
        slots.Idle.FirstOrDefault(slot => slot.Module != module || module.Returned.Alone > 0);

    void Start(Slot slot, ModuleWork module)
    {
        var single = module.Returned.NextAlone();
        var list = single is null && module.MustBeListed;
        slots.Start(slot, module, list, single is not null);
        commands.Add(new SchedulerCommand.StartHost(slot.Number, module.Index, list));

        if ((single ?? (list ? null : module.Next(slot.Number))) is { } piece) Run(slot, piece);
    }

    void Run(Slot slot, Piece piece)
    {
        slots.Give(slot, piece with { Id = ++lastPiece }, work.Tests.Of(piece));
        commands.Add(new SchedulerCommand.Run(slot.Number, slot.Piece!));
    }

    void Retire(Slot slot)
    {
        slots.End(slot);
        slot.Module!.Queue.Release(slot.Number);
        commands.Add(new SchedulerCommand.Retire(slot.Number));
    }
}
