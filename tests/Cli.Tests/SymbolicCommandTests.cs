using Symbolic.Cli.Verbs;

namespace Symbolic.Cli.Tests;

public class SymbolicCommandTests
{
    public static TheoryData<string> Verbs => [.. SymbolicCommand.Verbs.Select(verb => verb.Name)];

    [Fact]
    public void Help_OfCommand_ListsAllVerbs() => Assert.Equal(
        """
        Symbolic differentiation from the command line.

        Usage: symbolic COMMAND ...

        Commands:
          diff       the derivative of an expression
          gradient   all partial derivatives of an expression
          jacobian   the matrix of partial derivatives of several expressions
          hessian    the matrix of second partial derivatives of an expression
          simplify   the simplest form of an expression
          expand     the expression with all products and whole powers multiplied out
          factor     the expression as a product of factors that cannot be factored over the rationals
          collect    the expression by powers of a variable
          cancel     the expression as one fraction in lowest terms
          together   the expression over one denominator
          apart      the partial fractions of the expression
          critical   minima, maxima and saddles of an expression
          minimize   a point where an expression is least nearby, also under constraints
          kkt        Lagrangian and conditions of a constrained minimum, and a point where they hold
          fit        the parameters with which an expression is nearest to a table of data
          check      the gradient of an expression beside central differences
          eval       the value of an expression, exact and as a number
          plot       a picture of an expression in one or two variables, as PNG or SVG
          parse      read an expression and write it in canonical form
          codegen    source code that computes an expression and its derivatives
          functions  the table of all functions
          batch      answer requests in JSON, one in a line
          bench      how long the value, gradient and Hessian of an expression take

        symbolic COMMAND --help shows the options of a command; symbolic --version the version.
        An expression that is a single - is read from standard input.

        Examples:
          symbolic diff "x^2*sin(x)"
          symbolic gradient "x^2 + x*y + y^2" --at x=1,y=2
          symbolic jacobian "r*cos(t)" "r*sin(t)"
          symbolic hessian "exp(x*y)"
          symbolic simplify "sin(x)^2 + cos(x)^2"
          symbolic expand "(x + 1)^3"
          symbolic factor "4x^3 - 12x^2 + 8x"
          symbolic collect "a*x + b*x + c" --var x
          symbolic cancel "(x^2 - 1)/(x - 1)"
          symbolic together "1/x + 1/y"
          symbolic apart "1/(x^2 - 1)" --var x
          symbolic critical "x^4 - 4*x^3 + 4*x^2"
          symbolic minimize "x^2 + 2*y^2" --start x=3,y=2
          symbolic kkt "x^2 + y^2" --subject-to "x + y == 1"
          symbolic fit "w*x + b" --data points.csv --target y
          symbolic check "x^2*y + sin(x*y)" --at x=1,y=2
          symbolic eval "1/3 + 1/6"
          symbolic plot "sin(x)/x" --from -10 --to 10 --derivative --out f.svg
          symbolic parse "x*x + 2x + 1/2"
          symbolic codegen "x^2*sin(x)" --target c
          symbolic functions
          symbolic batch requests.jsonl --jobs 4
          symbolic bench "exp(x*y)*sin(x)"

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("--help"));

    [Fact]
    public void Help_OfEval_ShowsOptionsAndExamples() => Assert.Equal(
        """
        symbolic eval: the value of an expression, exact and as a number

        Usage: symbolic eval EXPRESSION [options]

        Options:
          --at x=1,y=2   also give the value there; values may be constants such as pi/2
          --format name  text (default), unicode, latex, mathml, markdown or json
          --csv file     at every point of a table whose columns are the variables; - is standard input
          --gradient     with --csv: also the derivatives by all variables
          --out file     with --csv: where the results go (default: standard output)
          --timeout ms   give up after so many milliseconds
          --help         show this help

        Examples:
          symbolic eval "1/3 + 1/6"                                          1/2, and 0.5
          symbolic eval "x^2*sin(x)" --at x=pi/2                             with values for the variables
          symbolic eval "sum(1/n^2, n, 1, 1000)"                             a sum
          symbolic eval "a*x^2*sin(y)" --csv points.csv --at a=2 --gradient  at all points of a file with columns x and y

        """.ReplaceLineEndings("\n"),
        CommandRun.Answer("eval", "-h"));

    [Theory]
    [MemberData(nameof(Verbs))]
    public void Help_OfVerb_IsTheSameBothWays(string verb)
    {
        var help = CommandRun.Answer(verb, "--help");
        Assert.Equal(help, CommandRun.Answer("help", verb));
        Assert.Contains("Examples:", help, StringComparison.Ordinal);
    }

    public static TheoryData<string> Examples =>
    [
        .. SymbolicCommand.Verbs.Where(verb => verb is TermVerb or FunctionsVerb)
            .SelectMany(verb => verb.Examples)
            .Select(example => example.Line)
            .Where(line => !line.Contains("--csv", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_OfHelp_Works(string line)
    {
        var run = CommandRun.WithInput("x^2", Words(line.Split('<')[0]));
        Assert.Equal((ExitStatus.Success, ""), (run.Status, run.Error));
        Assert.NotEqual("", run.Output);
    }

    [Fact]
    public void Version_IsPrinted() => Assert.Matches(@"^symbolic \d+\.\d+\.\d+\n$", CommandRun.Answer("--version"));

    [Fact]
    public void Command_WithoutArguments_ShowsHelpAsAnError()
    {
        var run = CommandRun.Of();
        Assert.Equal((ExitStatus.Usage, ""), (run.Status, run.Output));
        Assert.StartsWith("Symbolic differentiation", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Command_Unknown_ListsCommands() => Assert.Equal(
        "error: there is no command 'x^2'; the commands are diff, gradient, jacobian, hessian, simplify, expand, factor, collect, cancel, "
        + "together, apart, critical, minimize, kkt, fit, check, eval, plot, parse, codegen, functions, batch, bench\n",
        CommandRun.Of("x^2").Error);

    [Fact]
    public void Error_OnATerminal_IsColoured()
    {
        using var error = new StringWriter();
        SymbolicCommand.Run(["nothing"], new Terminal(Stream.Null, Stream.Null, error, IsColourful: true));
        Assert.StartsWith("\e[1;31merror:\e[0m ", error.ToString(), StringComparison.Ordinal);
    }

    private static string[] Words(string line)
    {
        var words = new List<string>();
        var parts = line.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1) words.Add(parts[i]);
            else words.AddRange(parts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return [.. words];
    }
}
