using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Cli.Reports;
using Symbolic.Derivations;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Optimization;

namespace Symbolic.Cli.Verbs;

/// <summary>Where the gradient is 0, and what the second derivatives say there.</summary>
internal sealed class CriticalVerb : ReportVerb
{
    private const double UsualReach = 10;

    public override string Name => "critical";

    public override string Summary => "minima, maxima and saddles of an expression";

    public override IReadOnlyList<Option> Options =>
    [
        Option.Variables, Option.RegionFrom, Option.RegionTo, Option.Region, Option.Steps, Option.Detail, Option.ReportFormat, Option.Timeout,
    ];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("critical \"x^4 - 4*x^3 + 4*x^2\"", "all critical points, and what they are"),
        ("critical \"sin(x)*cos(y)\" --box x=0..pi,y=-2..2", "within a region"),
        ("critical \"x^3 - 3x\" --steps", "with the derivations of the derivatives"),
    ];

    protected override string Tell(Inquiry inquiry)
    {
        var variables = inquiry.Variables;
        var survey = inquiry.Term.SurveyCriticalPoints(variables, Region(inquiry, variables), cancellationToken: inquiry.CancellationToken);
        Expr[] gradient = [.. survey.Gradient.Select(component => Written(component, inquiry.CancellationToken, AlgebraExtensions.Factor))];
        Expr[] hessian = [.. survey.Hessian.Select(entry => Written(entry, inquiry.CancellationToken, AlgebraExtensions.Expand))];
        Derivation[] steps = inquiry.WithSteps ? [.. Derivations(inquiry, variables)] : [];
        return inquiry.Format == Format.Json
            ? CriticalReport.Json(survey, gradient, hessian, steps)
            : CriticalReport.Text(survey, gradient, hessian, steps, inquiry.Format, inquiry.Detail);
    }

    // What would become too long in another form stays as it is.
    private static Expr Written(Expr term, CancellationToken cancellationToken, Func<Expr, CancellationToken, Expr> form)
    {
        try
        {
            return form(term, cancellationToken);
        }
        catch (LimitExceededException)
        {
            return term;
        }
    }

    // The partial derivatives, each followed by the second ones that it gives on and above the diagonal.
    private static IEnumerable<Derivation> Derivations(Inquiry inquiry, IReadOnlyList<Expr> variables)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            var partial = inquiry.Term.Derive(variables[i], 1, inquiry.CancellationToken);
            yield return partial;
            for (var j = i; j < variables.Count; j++) yield return partial.Result.Derive(variables[j], 1, inquiry.CancellationToken);
        }
    }

    private static Bounds? Region(Inquiry inquiry, IReadOnlyList<Expr> variables)
    {
        var (arguments, options) = (inquiry.Arguments, inquiry.Options);
        if (!arguments.Has(Option.RegionFrom) && !arguments.Has(Option.RegionTo) && !arguments.Has(Option.Region)) return null;
        var (from, to) = (End(Option.RegionFrom, -UsualReach), End(Option.RegionTo, UsualReach));
        if (from > to) throw new UsageException("--to is less than --from");
        var region = arguments.Text(Option.Region) is { } text
            ? Ranges.Read(text, variables, (from, to), Option.Region, options, inquiry.CancellationToken)
            : new Bounds([.. variables.Select(_ => from)], [.. variables.Select(_ => to)]);
        return region.Lower.Concat(region.Upper).All(double.IsFinite) ? region
            : throw new UsageException("the region of --box must have an end on each side");

        double End(Option option, double usual) =>
            arguments.Text(option) is { } text ? Constants.Read(text, options, inquiry.CancellationToken, option).Value : usual;
    }
}
