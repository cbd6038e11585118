using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Cli.Pictures;
using Symbolic.Cli.Reports;
using Symbolic.Optimization;
using Symbolic.Optimization.Methods;

namespace Symbolic.Cli.Verbs;

/// <summary>A point where an expression is least nearby.</summary>
internal sealed class MinimizeVerb : ReportVerb
{
    public override string Name => "minimize";

    public override string Summary => "a point where an expression is least nearby, also under constraints";

    public override IReadOnlyList<Option> Options =>
    [
        Option.Start, Option.Method, Option.Rate, Option.Trace, Option.Plot, Option.Bounds, Option.SubjectTo, Option.MaxIterations,
        Option.Tolerance, Option.Seed, Option.Variables, Option.ReportFormat, Option.Timeout,
    ];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("minimize \"x^2 + 2*y^2\" --start x=3,y=2", "the point, the value, and why the run ended"),
        ("minimize \"x^2 + 2*y^2\" --start x=3,y=2 --method gd --rate 0.1 --trace", "all iterates of gradient descent"),
        ("minimize \"x^2 + 2*y^2\" --start x=3,y=2 --method gd --rate 0.1 --plot path.png", "with a picture of the way"),
        ("minimize \"(x-3)^2 + (y-1)^2\" --start x=0,y=0 --bounds x=0..2", "within bounds"),
        ("minimize \"x^2 + y^2\" --start x=0,y=0 --subject-to \"x + y == 1\" --subject-to \"x >= 0.7\"", "under constraints"),
    ];

    protected override string Tell(Inquiry inquiry)
    {
        var arguments = inquiry.Arguments;
        if (arguments.Has(Option.SubjectTo)) return TellConstrained(inquiry);
        var variables = inquiry.Variables;
        var bounds = Starts.BoundsOf(inquiry.Arguments, variables, inquiry.Options, inquiry.CancellationToken);
        var start = Starts.Of(arguments, variables, bounds, inquiry.Options, inquiry.CancellationToken);
        var method = Methods.Of(arguments, bounds is not null);
        var (path, withTrace) = (PictureFile.Of(arguments), arguments.Has(Option.Trace));
        var options = Limits(arguments) with { Bounds = bounds, KeepsTrace = withTrace || path is not null };
        var objective = method is LevenbergMarquardt
            ? Objective.OfSumOfSquares(inquiry.Term, variables)
            : Objective.Of(inquiry.Term, variables);
        var minimum = RunProgress.Watch(
            inquiry.Terminal, options, watched => objective.Minimize(start, method, watched, inquiry.CancellationToken));
        if (path is not null)
            PictureFile.SaveBeside(inquiry.Terminal, path, () => RunPictures.Of(inquiry.Term, minimum, inquiry.CancellationToken));
        if (!withTrace) minimum = minimum with { Trace = [] };
        return inquiry.Format == Format.Json ? MinimizeReport.Json(minimum) : MinimizeReport.Text(minimum, inquiry.Format);
    }

    /// <summary>When a run is to end.</summary>
    public static MinimizeOptions Limits(ArgumentList arguments, int iterations = 10_000) => new()
    {
        MaxIterations = arguments.Whole(Option.MaxIterations, 1, iterations),
        GradientTolerance = arguments.Positive(Option.Tolerance) ?? MinimizeOptions.Default.GradientTolerance,
    };

    private static string TellConstrained(Inquiry inquiry)
    {
        var arguments = inquiry.Arguments;
        foreach (var option in new[] { Option.Trace, Option.Plot, Option.Rate, Option.Bounds })
        {
            if (arguments.Has(option)) throw new UsageException($"{option.Name} is not said together with --subject-to");
        }

        var problem = Constraints.ProblemOf(inquiry.Term, arguments, inquiry.Options, inquiry.CancellationToken);
        var start = Starts.Of(arguments, problem.Variables, null, inquiry.Options, inquiry.CancellationToken);
        var method = Methods.ConstrainedOf(arguments);
        var minimum = method.Minimize(problem, start, Limits(arguments, 1000), cancellationToken: inquiry.CancellationToken);
        return inquiry.Format == Format.Json
            ? JsonReport.Of(json => KktReport.WriteAnswer(json, minimum))
            : KktReport.Answer(new Report(inquiry.Format), minimum).ToString();
    }
}
