using System.Diagnostics;
using Xunit;

namespace Muster.AcceptanceTests;

/// <summary>The scripts of <c>muster completion</c> in the shells that they are for. <c>build.sh test</c> installs those.</summary>
public sealed class ShellCompletion : IDisposable
{
    static readonly TimeSpan Bound = TimeSpan.FromMinutes(8);

    // What is typed, and what it becomes with one press of the key.
    static readonly (string Typed, string Completed)[] Table =
    [
        ("muster mer", "muster merge"),
        ("muster run --report-tr", "muster run --report-trx"),
        ("muster run --dist works", "muster run --dist worksteal"),
        ("muster run --dist=works", "muster run --dist=worksteal"),
        ("muster run Shop/Sh", "muster run Shop/Shop.csproj"),
        ("muster merge fi", "muster merge first.json"),
        ("muster run --report-json=fi", "muster run --report-json=first.json"),
        ("muster completion b", "muster completion bash"),
    ];

    // What is typed, and the word that fish puts in its place, in quotes of its own.
    static readonly (string Typed, string Completed)[] Quoted =
    [
        ("muster run \"My Sh", "My Shop/"),
        ("muster run My\\ Shop/S", "My Shop/Shop.csproj"),
    ];

    readonly string folder = Directory.CreateTempSubdirectory("muster-completion-").FullName;

    public ShellCompletion()
    {
        var tool = Write("bin/muster", $"#!/bin/sh\nexec dotnet '{Repository.Tool}' \"$@\"\n");
        using (var chmod = Process.Start("chmod", ["+x", tool]))
            chmod.WaitForExit();

        foreach (var file in new[] { "Shop/Shop.csproj", "My Shop/Shop.csproj", "Shop/Shelf.cs", "first.json", "first.txt" })
            Write(file, "");
    }

    [Fact]
    public async Task Bash_completes()
    {
        var lines = Table.Select(row =>
        {
            // As readline cuts a line: the sign is a word.
            var words = row.Typed.Replace("=", " = ", StringComparison.Ordinal).Split(' ');
            return $"COMP_WORDS=({string.Join(' ', words.Select(word => $"'{word}'"))}); COMP_CWORD={words.Length - 1}; _muster; echo \"{row.Typed[..^words[^1].Length]}${{COMPREPLY[*]}}\"";
        });
        var output = await RunAsync("bash", "--norc", "-c", $"source <(muster completion bash); complete -p muster; {string.Join('\n', lines)}");

        Assert.Equal(["complete -F _muster muster", .. Table.Select(row => row.Completed)], output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Fish_completes()
    {
        var lines = Table.Concat(Quoted).Select(row => $"complete -C '{row.Typed}' | string split -f1 \\t");
        var output = await RunAsync("fish", "--no-config", "-c", $"muster completion fish | source\n{string.Join('\n', lines)}");

        Assert.Equal([.. Table.Select(row => row.Completed.Split(' ')[^1]), .. Quoted.Select(row => row.Completed)], output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Zsh_completes()
    {
        // A real line editor, in a terminal of its own; each line is taken back and shown after the key.
        var script = Write("keys.zsh", """
            zmodload zsh/zpty
            zpty z 'zsh -f -i'
            until_seen() {
                local out all= i
                for i in {1..2400}; do
                    while zpty -rt z out; do all+=$out; done
                    [[ $all == *$1* ]] && { print -r -- $all; return }
                    sleep 0.05
                done
                print -r -- "never saw $1 in: $all"
            }
            zpty -w z 'PS1="> "; autoload -Uz compinit; compinit -D -u; source <(muster completion zsh)'
            zpty -w z 'complete_and_show() { zle complete-word; print -r -- "<$BUFFER>do""ne"; BUFFER= }; zle -N complete_and_show; bindkey "^I" complete_and_show; echo rea""dy'
            until_seen ready >/dev/null
            while read -r line; do
                zpty -w -n z "$line"$'\t'
                until_seen '>done' | grep -o '<muster.*>done'
            done
            zpty -d z
            """);
        var output = await RunAsync("zsh", "-f", "-c", $"source '{script}' <<'END'\n{string.Join('\n', Table.Select(row => row.Typed))}\nEND\n");

        Assert.Equal(Table.Select(row => $"<{row.Completed}>done"), output.Trim().Split('\n').Select(line => line.TrimEnd().Replace(" >", ">", StringComparison.Ordinal)));
    }

    public void Dispose() => Removal.Of(folder);

    string Write(string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    async Task<string> RunAsync(string shell, params string[] words)
    {
        var start = new ProcessStartInfo(shell, words) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["PATH"] = Path.Combine(folder, "bin") + ":" + start.Environment["PATH"];
        start.Environment["HOME"] = folder;
        start.Environment["TERM"] = "xterm";
        // A locale that is not installed makes shells say so.
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Bound, TestContext.Current.CancellationToken);
        Assert.Equal("", await error);
        return await output;
    }
}
