namespace Muster.Doctor;

/// <summary>Why a test of the last run was red, as far as that can be suspected.</summary>
enum Cause
{
    /// <summary>It fails however it is run.</summary>
    ReallyRed,

    /// <summary>Two tests want one port.</summary>
    SharedPort,

    /// <summary>Two tests want one file in the output folder.</summary>
    FileBesideBinaries,

    /// <summary>Two tests want one file elsewhere.</summary>
    SharedFile,

    /// <summary>Two tests want one database, lock or row.</summary>
    SharedResource,

    /// <summary>It waits for something that takes longer when others run as well.</summary>
    SlowUnderLoad,

    /// <summary>A test that ran before it in its process left something there.</summary>
    LeftByEarlierTest,

    /// <summary>It needs a test to run before it.</summary>
    NeedsEarlierTest,

    /// <summary>It fails now and then, run the same way each time.</summary>
    NowAndThen,

    /// <summary>It fails beside other tests, or now and then.</summary>
    BesideOthers,

    /// <summary>It could not be run again: it is not there any more, for example.</summary>
    NotTried,
}
