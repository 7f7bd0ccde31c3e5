namespace Muster.UnitTests.Session.Simulation;

/// <summary>How often what goes wrong, from 0 to 1. Each is asked at its own moment in the life of a host.</summary>
sealed record Faults
{
    public static Faults None { get; } = new();

    public double BeforeReady { get; init; }

    /// <summary>Its copy of the output folder cannot be made, where it wants one.</summary>
    public double NoCopy { get; init; }

    public double WhileListing { get; init; }

    /// <summary>Something that ran or was listed before ends it when the next piece is on its way.</summary>
    public double BeforeTaking { get; init; }

    public double InTest { get; init; }

    public double BetweenTests { get; init; }

    public double AfterLastTest { get; init; }

    public double WhileIdle { get; init; }

    /// <summary>Told to end, it goes without its end-of-run record.</summary>
    public double NoGoodbye { get; init; }

    /// <summary>Told to end, it does not.</summary>
    public double WouldNotEnd { get; init; }

    /// <summary>An end is told twice, or once more under the piece that was over.</summary>
    public double Repeated { get; init; }

    /// <summary>A test is told of that is not in the plan.</summary>
    public double Stranger { get; init; }

    /// <summary>A process of the tree survives: the slot is lost.</summary>
    public double TreeStays { get; init; }

    public double FixtureFails { get; init; }
}
