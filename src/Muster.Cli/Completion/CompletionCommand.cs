using System.CommandLine;

namespace Muster.Cli.Completion;

/// <summary><c>muster completion</c>, and the answers to the scripts that it prints.</summary>
static class CompletionCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var shell = new Argument<string?>("SHELL") { Description = "bash, zsh, fish or pwsh.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("completion", "Print what makes a shell complete the words of muster.") { shell };
        command.SetAction(parsed => Errors.GuardAsync(() => Task.FromResult(Print(parsed.GetValue(shell)))));
        return command;
    }

    /// <summary>True if a script asks, and is answered: never with an error, which nobody would see.</summary>
    public static bool Answers(string[] args, Func<Command> root)
    {
        if (args is not [ShellScript.Question, .. var words])
            return false;

        try
        {
            var place = words.Skip(1).FirstOrDefault(Path.Exists) ?? Environment.CurrentDirectory;
            foreach (var suggestion in new CompletionWords(root(), classes => KnownTests.Names(place, classes)).For(words))
                Console.Out.Write(suggestion + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Then nothing is suggested.
        }

        return true;
    }

    static int Print(string? shell)
    {
        if (shell is null)
            throw new UsageException($"completion: name the shell: {string.Join(", ", ShellScript.Names)}.");

        Console.Out.Write(ShellScript.Of(shell) ?? throw new UsageException($"completion {shell}: there is a script for {string.Join(", ", ShellScript.Names)}."));
        return 0;
    }
}
