using Muster.Input;

namespace Muster.UnitTests.Input;

public sealed class SolutionFileTests : IDisposable
{
    readonly TempFolder temp = new();

    [Fact]
    public void Every_kind_lists_its_projects()
    {
        var old = temp.Write("S.sln", """
            Microsoft Visual Studio Solution File, Format Version 12.00
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "A", "src\A\A.csproj", "{1}"
            EndProject
            Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "folder", "folder", "{2}"
            EndProject
            Project("{F2A71F9B-5D33-465A-A702-920D77279786}") = "B c", "src\B c\B.fsproj", "{3}"
            EndProject
            """);
        var xml = temp.Write("S.slnx", """<Solution><Folder Name="/x/"><Project Path="src/A/A.csproj" /></Folder><Project Path="src\B c\B.fsproj" /></Solution>""");
        var filter = temp.Write("S.slnf", """{ "solution": { "path": "S.slnx", "projects": [ "src\\A\\A.csproj" ] } }""");

        string[] both = [temp.At("src", "A", "A.csproj"), temp.At("src", "B c", "B.fsproj")];
        Assert.Equal(both, SolutionFile.Projects(old));
        Assert.Equal(both, SolutionFile.Projects(xml));
        Assert.Equal(both[..1], SolutionFile.Projects(filter));
    }

    [Fact]
    public void A_filter_that_an_editor_began_with_a_byte_order_mark_lists_its_projects() =>
        Assert.Equal([temp.At("A.csproj")], SolutionFile.Projects(temp.Write("S.slnf", "\uFEFF" + """{ "solution": { "path": "S.slnx", "projects": [ "A.csproj" ] } }""")));

    [Theory]
    [InlineData("S.slnx", "<Solution>")]
    [InlineData("S.slnf", "{}")]
    [InlineData("S.slnf", "nothing")]
    public void A_damaged_one_is_a_mistake_of_the_user(string name, string content) =>
        Assert.Contains(name, Assert.Throws<UsageException>(() => SolutionFile.Projects(temp.Write(name, content))).Message, StringComparison.Ordinal);

    public void Dispose() => temp.Dispose();
}
