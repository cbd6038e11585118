using Symbolic.Cli.Arguments;
using Symbolic.Cli.Verbs;
using Symbolic.Errors;

namespace Symbolic.Cli;

/// <summary>The command <c>symbolic</c>: finds the verb and runs it.</summary>
internal static class SymbolicCommand
{
    /// <summary>All verbs, in the order of the help.</summary>
    public static IReadOnlyList<Verb> Verbs { get; } =
    [
        new DiffVerb(), new GradientVerb(), new JacobianVerb(), new HessianVerb(), new SimplifyVerb(), new ExpandVerb(),
        new FactorVerb(), new CollectVerb(), new CancelVerb(), new TogetherVerb(), new ApartVerb(), new CriticalVerb(), new MinimizeVerb(),
        new KktVerb(), new FitVerb(), new CheckVerb(), new EvalVerb(), new PlotVerb(), new ParseVerb(), new CodegenVerb(),
        new FunctionsVerb(), new BatchVerb(), new BenchVerb(),
    ];

    /// <summary>Runs a command line.</summary>
    /// <returns>The exit status; see <see cref="ExitStatus"/>.</returns>
    public static int Run(string[] arguments, Terminal terminal)
    {
        try
        {
            return Dispatch(arguments, terminal);
        }
        catch (UsageException problem)
        {
            terminal.Complain(problem.Message);
            return ExitStatus.Usage;
        }
        catch (SymbolicException problem)
        {
            terminal.Complain(problem.Message);
            return ExitStatus.Mathematics;
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            terminal.Complain("the time allowed ran out");
            return ExitStatus.Mathematics;
        }
        catch (IOException)
        {
            // Whoever read the output has stopped reading.
            return ExitStatus.Success;
        }
    }

    private static int Dispatch(string[] arguments, Terminal terminal)
    {
        switch (arguments)
        {
            case []:
                terminal.Error.Write(HelpText.Of(Verbs));
                return ExitStatus.Usage;
            case ["--help" or "-h" or "help"]:
                terminal.Write(HelpText.Of(Verbs));
                return ExitStatus.Success;
            case ["--version"]:
                terminal.WriteLine("symbolic " + Version);
                return ExitStatus.Success;
            case ["help", var name, ..]:
                terminal.Write(HelpText.Of(Find(name)));
                return ExitStatus.Success;
        }

        var verb = Find(arguments[0]);
        var list = ArgumentList.Read(arguments.AsSpan(1), [.. verb.Options, Option.Help]);
        if (!list.Has(Option.Help)) return verb.Run(list, terminal);
        terminal.Write(HelpText.Of(verb));
        return ExitStatus.Success;
    }

    private static string Version => typeof(SymbolicCommand).Assembly.GetName().Version!.ToString(3);

    private static Verb Find(string name)
    {
        foreach (var verb in Verbs)
        {
            if (verb.Name == name) return verb;
        }

        throw new UsageException($"there is no command '{name}'; the commands are {string.Join(", ", Verbs.Select(verb => verb.Name))}");
    }
}
