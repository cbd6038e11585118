using System.Globalization;
using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Cli.Reports;
using Symbolic.Expressions;

namespace Symbolic.Cli.Verbs;

/// <summary>The gradient of an expression beside differences of its values.</summary>
internal sealed class CheckVerb : ReportVerb
{
    public override string Name => "check";

    public override string Summary => "the gradient of an expression beside central differences";

    public override IReadOnlyList<Option> Options =>
        [Option.Where, Option.Formulas, Option.Variables, Option.ReportFormat, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("check \"x^2*y + sin(x*y)\" --at x=1,y=2", "all components, the worst first"),
        ("check \"x^2 + 2*y^2\" --at x=1,y=2 --gradient \"2*x, 2*y\"", "finds the mistake in a formula"),
        ("check \"abs(x - 1)\" --at x=1", "a kink, which has no derivative"),
    ];

    protected override string Tell(Inquiry inquiry)
    {
        var variables = inquiry.Variables;
        if (inquiry.Arguments.Text(Option.Where) is not { } text)
            throw new UsageException($"where? say --at {string.Join(",", variables.Take(5).Select(variable => $"{variable}=1"))}");
        var point = Point.Read(text, inquiry.Options, inquiry.CancellationToken, Option.Where);
        var at = point.ValuesOf(variables, Option.Where);
        var check = FormulasOf(inquiry, variables) is { } formulas
            ? inquiry.Term.CheckGradientFormulas(formulas, variables, at)
            : inquiry.Term.CheckGradient(variables, at);
        return inquiry.Format == Format.Json ? CheckReport.Json(check) : CheckReport.Text(check, point);
    }

    private static List<Expr>? FormulasOf(Inquiry inquiry, IReadOnlyList<Expr> variables)
    {
        if (inquiry.Arguments.Text(Option.Formulas) is not { } text) return null;
        var formulas = ListText.Split(text).ConvertAll(formula => formula.Parse(inquiry.Options, inquiry.CancellationToken));
        if (formulas.Count != variables.Count)
        {
            throw new UsageException(string.Create(
                CultureInfo.InvariantCulture,
                $"--gradient has {formulas.Count} formula(s) for {variables.Count} variable(s): {string.Join(", ", variables)}"));
        }

        foreach (var variable in formulas.SelectMany(Components.VariablesOf))
        {
            if (!variables.Contains(variable))
                throw new UsageException($"--gradient depends on {variable}, and the variables are {string.Join(", ", variables)}");
        }

        return formulas;
    }
}
