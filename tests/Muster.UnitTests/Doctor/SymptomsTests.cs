using Muster.Doctor;
using Muster.Model;

namespace Muster.UnitTests.Doctor;

public class SymptomsTests
{
    const string Output = "/shop/bin/Debug/net10.0";

    /// <summary>Messages as runtimes, frameworks and drivers write them.</summary>
    public static TheoryData<string, string, string?> Messages => new()
    {
        { nameof(Cause.SharedPort), "System.Net.Sockets.SocketException : Address already in use", null },
        { nameof(Cause.SharedPort), "System.IO.IOException : Failed to bind to address http://127.0.0.1:5000: address already in use.", "port 5000" },
        { nameof(Cause.SharedPort), "Only one usage of each socket address (protocol/network address/port) is normally permitted. [::]:8080", "port 8080" },
        { nameof(Cause.SharedPort), "System.Net.HttpListenerException : Failed to listen on prefix 'http://localhost:9999/' because it conflicts with an existing registration on the machine.", "port 9999" },
        { nameof(Cause.SharedPort), "listen EADDRINUSE: address already in use :::3000", "port 3000" },
        { nameof(Cause.SharedPort), "Docker: port 5432 is already in use", "port 5432" },
        { nameof(Cause.FileBesideBinaries), $"System.IO.IOException : The process cannot access the file '{Output}/data.json' because it is being used by another process.", $"{Output}/data.json" },
        { nameof(Cause.FileBesideBinaries), $"The file '{Output}/out/x.txt' already exists.", $"{Output}/out/x.txt" },
        { nameof(Cause.FileBesideBinaries), $"System.IO.FileNotFoundException : Could not find file '{Output}/made.txt'.", $"{Output}/made.txt" },
        { nameof(Cause.SharedFile), "The process cannot access the file '/tmp/log.txt' because it is being used by another process.", "/tmp/log.txt" },
        { nameof(Cause.SharedFile), @"The process cannot access the file 'C:\Temp\log.txt' because it is being used by another process.", @"C:\Temp\log.txt" },
        { nameof(Cause.SharedFile), "The process cannot access the file because it is being used by another process.", null },
        { nameof(Cause.SharedFile), "Directory not empty : '/tmp/work'", "/tmp/work" },
        { nameof(Cause.SharedResource), "Microsoft.Data.Sqlite.SqliteException : SQLite Error 5: 'database is locked'.", null },
        { nameof(Cause.SharedResource), "Transaction (Process ID 57) was deadlocked on lock resources with another process", null },
        { nameof(Cause.SharedResource), "23505: duplicate key value violates unique constraint \"users_pkey\"", null },
        { nameof(Cause.SlowUnderLoad), "System.TimeoutException : The operation has timed out.", null },
        { nameof(Cause.SlowUnderLoad), "Execution Timeout Expired.  The timeout period elapsed", null },
        { nameof(Cause.SlowUnderLoad), "System.Threading.Tasks.TaskCanceledException : A task was canceled.", null },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_points_to_its_cause(string cause, string message, string? subject)
    {
        var symptom = Symptoms.Of(TestOutcome.Failed, message, "", Output);
        Assert.Equal((cause, subject), (symptom?.Cause.ToString(), symptom?.Subject));
    }

    [Theory]
    [InlineData("Assert.Equal() Failure: Values differ\nExpected: 12:30\nActual:   12:31")]
    [InlineData("Expected status 200 at http://localhost:5000/ but was 500")]
    [InlineData("System.NullReferenceException : Object reference not set to an instance of an object.")]
    [InlineData("Could not find file '/etc/shop/settings.json'.")]
    [InlineData("The user already exists in the basket")]
    [InlineData("")]
    public void Words_that_say_nothing_are_no_symptom(string message) => Assert.Null(Symptoms.Of(TestOutcome.Failed, message, "", Output));

    [Fact]
    public void A_test_that_was_killed_at_its_limit_needs_no_words() =>
        Assert.Equal(Cause.SlowUnderLoad, Symptoms.Of(TestOutcome.TimedOut, "", "", Output)?.Cause);

    [Fact]
    public void Where_a_report_does_not_say_the_output_folder_one_called_bin_is_taken_for_it() =>
        Assert.Equal(Cause.FileBesideBinaries, Symptoms.Of(TestOutcome.Failed, "The file '/ci/x/bin/Debug/net10.0/a.txt' already exists.", "", "")?.Cause);

    [Fact]
    public void Without_a_message_the_stack_trace_speaks() =>
        Assert.Equal(Cause.SharedPort, Symptoms.Of(TestOutcome.Failed, "", "SocketException: Address already in use\n at A", Output)?.Cause);
}
