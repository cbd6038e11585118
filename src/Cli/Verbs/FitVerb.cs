using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Cli.Pictures;
using Symbolic.Cli.Reports;
using Symbolic.Cli.Tables;
using Symbolic.Derivations;
using Symbolic.Optimization.Fitting;

namespace Symbolic.Cli.Verbs;

/// <summary>The parameters of an expression with which it is nearest to data.</summary>
internal sealed class FitVerb : ReportVerb
{
    public override string Name => "fit";

    public override string Summary => "the parameters with which an expression is nearest to a table of data";

    public override IReadOnlyList<Option> Options =>
    [
        Option.Data, Option.Goal, Option.Loss, Option.FitStart, Option.FitMethod, Option.Rate, Option.MaxIterations, Option.Tolerance,
        Option.Trace, Option.Plot, Option.Steps, Option.Detail, Option.ReportFormat, Option.Timeout,
    ];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("fit \"w*x + b\" --data points.csv --target y", "a line, with standard errors"),
        ("fit \"a*exp(-k*t)\" --data decay.csv --target n --start a=100,k=0.1", "a curve, from a start"),
        ("fit \"w*x + b\" --data exams.csv --target passed --loss logistic", "a logistic regression"),
        ("fit \"w*x + b\" --data points.csv --target y --plot line.png", "with a picture of data and line"),
        ("fit \"w*x + b\" --data points.csv --target y --steps", "with the derivation of the gradient of the loss"),
    ];

    protected override string Tell(Inquiry inquiry)
    {
        var (arguments, model, cancellationToken) = (inquiry.Arguments, inquiry.Term, inquiry.CancellationToken);
        var path = arguments.Text(Option.Data) ?? throw new UsageException("fit needs data: say --data points.csv");
        var target = arguments.Text(Option.Goal) ?? throw new UsageException("fit needs a column to fit to: say --target y");
        var isLogistic = arguments.Choice(Option.Loss, ("squares", false), ("logistic", true));
        var method = Methods.Of(arguments, hasBounds: false);
        var data = DataTable.Read(model, target, path, inquiry.Terminal, cancellationToken);
        if (isLogistic) data.CheckLabels();
        var parameters = model.FreeVariables().Where(variable => !data.Inputs.Contains(variable.ToString())).ToArray();
        var numbers = Starts.Of(arguments, parameters, null, inquiry.Options, cancellationToken, otherwise: isLogistic ? 0 : 1);
        (string, double)[] start = [.. parameters.Zip(numbers, (parameter, value) => (parameter.ToString(), value))];
        var (picture, withTrace) = (PictureFile.Of(arguments), arguments.Has(Option.Trace));
        var limits = MinimizeVerb.Limits(arguments) with { KeepsTrace = withTrace || picture is not null };
        var result = RunProgress.Watch(inquiry.Terminal, limits, watched => isLogistic
            ? model.FitLogistic(target, data.Columns, watched, method, start, cancellationToken)
            : model.Fit(target, data.Columns, start, watched, method, cancellationToken));
        if (picture is not null)
            PictureFile.SaveBeside(inquiry.Terminal, picture, () => RunPictures.Of(model, result, data, isLogistic, cancellationToken));
        if (!withTrace) result = result with { Run = result.Run with { Trace = [] } };
        Derivation[] steps = inquiry.WithSteps ? Derivations(inquiry, target, data, result, isLogistic) : [];
        return inquiry.Format == Format.Json
            ? FitReport.Json(result, steps)
            : FitReport.Text(result, model, target, steps, inquiry.Format, inquiry.Detail);
    }

    private static Derivation[] Derivations(Inquiry inquiry, string target, DataTable data, FitResult result, bool isLogistic)
    {
        var loss = isLogistic ? inquiry.Term.LogisticLoss(target, data.Inputs) : inquiry.Term.SquaresLoss(target, data.Inputs);
        return [.. result.Parameters.Select(parameter => loss.Derive(parameter, 1, inquiry.CancellationToken))];
    }
}
