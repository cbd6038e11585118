using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Cli.Reports;

namespace Symbolic.Cli.Verbs;

/// <summary>The conditions of Karush, Kuhn and Tucker of a constrained problem, and a point where they hold.</summary>
internal sealed class KktVerb : ReportVerb
{
    public override string Name => "kkt";

    public override string Summary => "Lagrangian and conditions of a constrained minimum, and a point where they hold";

    public override IReadOnlyList<Option> Options =>
    [
        Option.SubjectTo, Option.UsualStart, Option.ConstrainedMethod, Option.MaxIterations, Option.Tolerance, Option.Seed,
        Option.Variables, Option.ReportFormat, Option.Timeout,
    ];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("kkt \"x^2 + y^2\" --subject-to \"x + y == 1\"", "with an equation"),
        ("kkt \"(x-2)^2 + y^2\" --subject-to \"x^2 + y^2 <= 1\" --start x=0,y=0", "with an inequality"),
    ];

    protected override string Tell(Inquiry inquiry)
    {
        var arguments = inquiry.Arguments;
        if (!arguments.Has(Option.SubjectTo)) throw new UsageException("kkt needs constraints: say --subject-to \"x + y == 1\"");
        var problem = Constraints.ProblemOf(inquiry.Term, arguments, inquiry.Options, inquiry.CancellationToken);
        var start = Starts.Of(arguments, problem.Variables, null, inquiry.Options, inquiry.CancellationToken, otherwise: 1);
        var minimum = Methods.ConstrainedOf(arguments)
            .Minimize(problem, start, MinimizeVerb.Limits(arguments, 1000), cancellationToken: inquiry.CancellationToken);
        return inquiry.Format == Format.Json ? KktReport.Json(minimum) : KktReport.Text(minimum, inquiry.Format);
    }
}
