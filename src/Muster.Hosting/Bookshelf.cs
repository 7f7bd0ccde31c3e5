namespace Muster.Hosting;

/// <summary>The books of a module's frameworks, and the choice of the backend that keeps each.</summary>
/// <param name="module">Name of the test assembly.</param>
/// <param name="frameworks">Looks which frameworks it holds.</param>
/// <param name="create">Makes the backend of this name.</param>
sealed class Bookshelf(string module, Func<IReadOnlyList<HostedFramework>> frameworks, Func<string, IBackend> create)
{
    readonly Dictionary<string, CaseBook> books = [];

    public IReadOnlyCollection<CaseBook> Open => books.Values;

    /// <summary>The book of a backend. Which one a test belongs to was settled when it was listed, perhaps by another process.</summary>
    public CaseBook Of(string backend) =>
        books.TryGetValue(backend, out var book) ? book : books[backend] = new CaseBook(module, create(backend));

    /// <summary>Lists the tests of each framework: by its engine, or by what takes over for it.</summary>
    /// <exception cref="ModuleException">One of them cannot be listed.</exception>
    public IReadOnlyList<ListedFramework> ListAll() => [.. frameworks().Select(List)];

    ListedFramework List(HostedFramework framework)
    {
        if (framework.Fallback is not { } fallback)
            return new ListedFramework(ListWith(framework.Engine), Of(framework.Engine).Backend.Doubt);

        string reason;
        try
        {
            // An app that runs for itself costs exact starts and ends: for that it takes more than a doubt.
            if (Of(framework.Engine).Backend.Doubt is not { } doubt || BackendNames.IsApp(fallback))
                return new ListedFramework(ListWith(framework.Engine), null);

            reason = doubt;
        }
        // Whatever the engine throws, another way may be open.
        catch (Exception e) when (e is not ModuleException)
        {
            reason = e is RefusalException ? e.Message : $"listing failed with {e.GetType().Name}: {e.Message}";
            books.Remove(framework.Engine);
        }

        return TakeOver(framework.Engine, fallback, reason);
    }

    ListedFramework TakeOver(string engine, string fallback, string reason)
    {
        try
        {
            var listed = new ListedFramework(ListWith(fallback), $"Its tests run {BackendNames.InWords(fallback)}: {reason}");
            books.Remove(engine);
            return listed;
        }
        catch (Exception e)
        {
            books.Remove(fallback);
            // An engine that only had a doubt is better than nothing.
            return books.ContainsKey(engine)
                ? new ListedFramework(ListWith(engine), $"{reason} Its tests run all the same, as it failed to run them {BackendNames.InWords(fallback)}: {e.Message}")
                : throw new ModuleException($"{reason} To run them {BackendNames.InWords(fallback)} failed as well: {e.Message} Update the packages, or run this module with `dotnet test`.", e);
        }
    }

    CaseBook ListWith(string backend)
    {
        var book = Of(backend);
        book.ListAll();
        return book;
    }
}
