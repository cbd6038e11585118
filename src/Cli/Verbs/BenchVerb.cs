using System.Globalization;
using System.Text;
using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Cli.Timing;
using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic.Cli.Verbs;

/// <summary>How long an expression and its derivatives take, compiled and otherwise.</summary>
internal sealed class BenchVerb : Verb
{
    private static readonly string[] Headings = ["", "how", "time of a call", "ratio"];

    public override string Name => "bench";

    public override string Summary => "how long the value, gradient and Hessian of an expression take";

    public override IReadOnlyList<Option> Options => [Option.Place, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("bench \"exp(x*y)*sin(x)\"", "compiled code beside the interpreter and central differences"),
        ("bench \"sum(100*(x[i+1]-x[i]^2)^2 + (1-x[i])^2, i, 1, 99)\"", "a function of 100 variables"),
        ("bench \"x^y\" --at x=2,y=0.5", "at a point of your choice"),
    ];

    public override int Run(ArgumentList arguments, Terminal terminal)
    {
        var text = ExpressionTexts.Read(this, arguments, terminal, takesSeveral: false)[0];
        var timeout = arguments.Whole(Option.Timeout, 1, Timeout.Infinite);
        terminal.Write(TimeLimit.Run(timeout, cancellationToken =>
        {
            var term = text.Parse(ParseOptions.Default, cancellationToken);
            var at = arguments.Text(Option.Place) is { } place ? Point.Read(place, ParseOptions.Default, cancellationToken) : null;
            return Measure(term, at, cancellationToken);
        }));
        return ExitStatus.Success;
    }

    private static string Measure(Expr term, Point? at, CancellationToken cancellationToken)
    {
        var timed = new TimedTerm(term, Components.VariablesOf(term), cancellationToken);
        var point = at is null ? GoodPoint.Find(timed.Variables.Length, timed.Gradient) : Given(timed.Variables, at);
        var lines = new List<string[]> { Headings };
        var (group, compiled) = ("", 0.0);
        foreach (var (what, how, call) in timed.Calls(point, cancellationToken))
        {
            var time = ProcessorTime.Of(call, cancellationToken);
            var isFirst = what != group;
            if (isFirst) (group, compiled) = (what, time);
            lines.Add([isFirst ? what : "", how, Time(time), isFirst ? "1" : Short(time / compiled)]);
        }

        var shown = new StringBuilder();
        var value = TextAnswer.Number(timed.ValueAt(point));
        shown.Append(CultureInfo.InvariantCulture, $"{Place(timed.Variables, point)}the value is {value}\n\n");
        Write(lines, shown);
        if (point.Length > TimedTerm.MostForHessian)
            shown.Append(CultureInfo.InvariantCulture, $"\nThe Hessian is left out: there are {point.Length} variables.\n");
        return shown.ToString();
    }

    private static double[] Given(Expr[] variables, Point at)
    {
        var point = new double[variables.Length];
        for (var i = 0; i < point.Length; i++)
        {
            var found = at.Values.Where(value => value.Variable == variables[i]).ToArray();
            point[i] = found is [var (_, _, value)] ? value : throw new UsageException($"--at gives no value to {variables[i]}");
        }

        return point;
    }

    private static string Place(Expr[] variables, double[] point)
    {
        const int Shown = 4;
        if (point.Length == 0) return "";
        var values = variables.Take(Shown).Select((variable, i) => $"{variable}={TextAnswer.Number(point[i])}");
        return $"at {string.Join(", ", values)}{(point.Length > Shown ? ", ..." : "")} ";
    }

    private static void Write(List<string[]> lines, StringBuilder text)
    {
        var widths = Headings.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        foreach (var line in lines)
        {
            var cells = line.Select((cell, column) => column < 2 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]));
            text.Append(string.Join("  ", cells).TrimEnd()).Append('\n');
        }
    }

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        >= 1e9 => $"{Short(nanoseconds / 1e9)} s ",
        >= 1e6 => $"{Short(nanoseconds / 1e6)} ms",
        >= 1e3 => $"{Short(nanoseconds / 1e3)} us",
        _ => $"{Short(nanoseconds)} ns",
    };

    // Three digits, and all of a larger number.
    private static string Short(double number) =>
        number.ToString(number >= 100 ? "F0" : number >= 10 ? "F1" : "F2", CultureInfo.InvariantCulture);
}
