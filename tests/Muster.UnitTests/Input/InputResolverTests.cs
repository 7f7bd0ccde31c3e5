using Muster.Input;

namespace Muster.UnitTests.Input;

public sealed class InputResolverTests : IDisposable
{
    readonly TempFolder temp = new();

    [Theory]
    [InlineData("S.sln", "", InputKind.Solution)]
    [InlineData("S.slnx", ".", InputKind.Solution)]
    [InlineData("sub/S.slnx", "sub/", InputKind.Solution)]
    [InlineData("P.csproj", ".", InputKind.Project)]
    [InlineData("P.fsproj", "P.fsproj", InputKind.Project)]
    [InlineData("P.vbproj", "P.vbproj", InputKind.Project)]
    [InlineData("F.slnf", "F.slnf", InputKind.Solution)]
    [InlineData("out/My.Tests.dll", "out/My.Tests.dll", InputKind.Assembly)]
    [InlineData("out/My.Tests.dll", "out/My.Tests.exe", InputKind.Assembly)]
    [InlineData("out/My.Tests.dll", "out/My.Tests", InputKind.Assembly)]
    internal void A_path_leads_to_what_it_means(string file, string typed, InputKind kind)
    {
        var path = temp.Write(file);
        if (kind == InputKind.Assembly && !typed.EndsWith(".dll", StringComparison.Ordinal))
            temp.Write(typed);

        Assert.Equal(new TestInput(kind, path), Resolve(typed.Length == 0 ? "." : typed));
    }

    [Theory]
    [InlineData("My.Tests", true)]
    [InlineData("My.Tests.exe", true)]
    [InlineData("My.Tests", false)]
    public void A_program_without_an_assembly_is_an_app_only_if_it_speaks_the_platform(string name, bool speaks)
    {
        var program = temp.Write(name);
        // Across the end of what is read at once.
        var words = speaks ? "Microsoft.Testing.Platform" : "Microsoft.Testing.Platfrom";
        File.WriteAllBytes(program, [0x7F, .. "ELF"u8, .. new byte[(1 << 20) - 14], .. System.Text.Encoding.UTF8.GetBytes(words), .. new byte[100]]);

        if (speaks)
            Assert.Equal(new TestInput(InputKind.Assembly, program), Resolve(name));
        else
            Assert.Contains("is no project, solution or built test assembly", Mistake(name), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_names_the_platform_is_no_app()
    {
        temp.Write("run.sh", "#!/bin/sh\n# Microsoft.Testing.Platform\n");

        Assert.Contains("it is no app of Microsoft.Testing.Platform in one file", Mistake("run.sh"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_solution_goes_before_the_projects_beside_it()
    {
        temp.Write("A.csproj");
        temp.Write("B.csproj");
        temp.Write("F.slnf");

        Assert.Equal(temp.Write("S.sln"), Resolve(".").Path);
    }

    [Theory]
    [InlineData("A.csproj", "B.fsproj", "several projects: A.csproj, B.fsproj")]
    [InlineData("A.sln", "A.slnx", "several solutions: A.sln, A.slnx")]
    public void Several_are_listed(string one, string two, string expected)
    {
        temp.Write(one);
        temp.Write(two);

        Assert.Contains(expected, Mistake("."), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_leads_to_what_is_near()
    {
        temp.Write("top/S.slnx");
        temp.Write("top/tests/A.Tests/A.Tests.csproj");
        temp.Make("top/docs/pages");

        Assert.Contains(temp.At("top", "S.slnx"), Mistake("top/docs/pages"), StringComparison.Ordinal);
        Assert.Contains(Path.Combine("A.Tests", "A.Tests.csproj"), Mistake("top/tests"), StringComparison.Ordinal);
        Assert.Contains(temp.At("top", "S.slnx"), Mistake("top/docs/Missing.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_nothing_of_use_is_named()
    {
        temp.Write("notes.txt");

        Assert.Contains("no project, solution or built test assembly", Mistake("notes.txt"), StringComparison.Ordinal);
    }

    public void Dispose() => temp.Dispose();

    TestInput Resolve(string path) => new InputResolver(temp.Path).Resolve(path);

    string Mistake(string path) => Assert.Throws<UsageException>(() => Resolve(path)).Message;
}
