using Muster.Cli.Configuring;

namespace Muster.UnitTests.Configuring;

/// <summary>A slip of the pen in the name of a variable is told; what belongs to somebody else is not.</summary>
public class StrayVariablesTests
{
    [Theory]
    [InlineData("MUSTER_TIMEOT", "MUSTER_TIMEOUT")]
    [InlineData("MUSTER_TIME_OUT", "MUSTER_TIMEOUT")]
    [InlineData("muster_timeout", "MUSTER_TIMEOUT")]
    [InlineData("MUSTER_N", "MUSTER_NUMPROCESSES")]
    [InlineData("MUSTER_NUM_PROCESSES", "MUSTER_NUMPROCESSES")]
    [InlineData("MUSTER_X", "MUSTER_MAXFAIL")]
    [InlineData("MUSTER_LF", "MUSTER_LAST_FAILED")]
    [InlineData("MUSTER_EXCLUDES", "MUSTER_EXCLUDE")]
    [InlineData("MUSTER_ENV", "MUSTER_ENVIRONMENT")]
    [InlineData("MUSTER_PROFIL", "MUSTER_PROFILE")]
    [InlineData("MUSTER_REPORTJSON", "MUSTER_REPORT_JSON")]
    public void A_near_one_is_told_with_the_right_name(string name, string meant) =>
        Assert.Equal([$"{name} is no variable that Muster reads; did you mean {meant}?"], StrayVariables.Notes(Keys.All, [name, "PATH", "MUSTER_TIMEOUT"]));

    [Theory]
    [InlineData("MUSTER", "MUSTER_WORKER", "MUSTER_WORKER_COUNT", "MUSTER_SLOT", "MUSTER_TMP", "MUSTER_RUN_ID", "MUSTER_HOST", "MUSTER_COMMAND", "MUSTER_EXTERNAL", "MUSTER_ATTEMPT", "MUSTER_HOOK_NAME", "MUSTER_HOOK_TESTS")]
    [InlineData("MUSTER_SAMPLES", "MUSTER_SAMPLES_MEETING", "MUSTER_SAMPLES_PORT", "MUSTER_SAMPLES_DIST", "MUSTER_TEST_ROOT", "MUSTER_SOAK_SEED", "MUSTER_RECORD_FILTERS", "MUSTER_REQUIRE")]
    [InlineData("MUSTER_HOME", "MUSTER_URL", "MUSTER_TOKEN", "MUSTER_DB_HOST", "MUSTER_LICENSE", "MUSTER", "MUSTER_", "MUSTARD_TIMEOUT", "TIMEOUT", "GITHUB_MUSTER_TIMEOUT")]
    [InlineData("MUSTER_LIST", "MUSTER_FILE", "MUSTER_FOLDER", "MUSTER_REPORT")]
    public void Those_that_Muster_sets_and_those_of_others_are_not(params string[] names) => Assert.Empty(StrayVariables.Notes(Keys.All, names));

    [Fact]
    public void Those_that_Muster_reads_are_not() => Assert.Empty(StrayVariables.Notes(Keys.All, Keys.All.Variables));
}
