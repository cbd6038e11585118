using System.Globalization;
using Symbolic.Cli.Arguments;
using Symbolic.Cli.Pictures;
using Symbolic.Expressions;
using Symbolic.Parsing;
using Symbolic.Plotting;
using Symbolic.Simplifier;

namespace Symbolic.Cli.Verbs;

/// <summary>Pictures of expressions.</summary>
internal sealed class PlotVerb : Verb
{
    public override string Name => "plot";

    public override string Summary => "a picture of an expression in one or two variables, as PNG or SVG";

    public override string Usage => "EXPRESSION ... --out FILE [options]";

    public override IReadOnlyList<Option> Options =>
    [
        Option.PictureFile, Option.PlotFrom, Option.PlotTo, Option.Over, Option.Derivative, Option.Tangent, Option.Surface, Option.Contours,
        Option.Field, Option.Size, Option.Timeout,
    ];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("plot \"sin(x)/x\" --from -10 --to 10 --derivative --out f.svg", "a function and its derivative"),
        ("plot \"x^2\" --from -3 --to 3 --tangent 1 --out tangent.png", "a tangent line"),
        ("plot \"sin(x)\" \"x - x^3/6\" --from -pi --to pi --out two.png", "two functions"),
        ("plot \"x^2 + 2*y^2\" --over x=-3..3,y=-2..2 --out bowl.png", "a surface"),
        ("plot \"x^2 + 2*y^2\" --over x=-3..3,y=-2..2 --contours --field --out field.png", "contour lines and the gradient"),
    ];

    public override int Run(ArgumentList arguments, Terminal terminal)
    {
        var texts = ExpressionTexts.Read(this, arguments, terminal, takesSeveral: true);
        var path = arguments.Text(Option.PictureFile)
            ?? throw new UsageException("plot needs a file for the picture: --out picture.png, or --out picture.svg");
        PictureFile.Check(path, Option.PictureFile);
        var (width, height) = Size(arguments);
        var timeout = arguments.Whole(Option.Timeout, 1, Timeout.Infinite);
        var picture = TimeLimit.Run(timeout, cancellationToken =>
        {
            var terms = texts.ConvertAll(text => text.Parse(ParseOptions.Default, cancellationToken));
            var window = PictureWindow.Read(arguments, terms, cancellationToken);
            return window.Sides.Count == 1
                ? Curve(terms, window, arguments, cancellationToken)
                : Landscape(terms, window, arguments, cancellationToken);
        });
        PictureFile.Save(picture, path, width, height);
        terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: {picture.Title} ({width} x {height})"));
        return ExitStatus.Success;
    }

    private static Picture Curve(List<Expr> terms, PictureWindow window, ArgumentList arguments, CancellationToken cancellationToken)
    {
        foreach (var option in (Option[])[Option.Surface, Option.Contours, Option.Field])
        {
            if (arguments.Has(option)) throw new UsageException($"{option.Name} is for two variables, each with an interval in --over");
        }

        var (variable, interval) = window.Sides[0];
        var tangent = arguments.Text(Option.Tangent);
        var withDerivative = arguments.Has(Option.Derivative);
        if (tangent is null && !withDerivative) return FunctionPicture.Of(terms, variable, interval, cancellationToken);
        if (tangent is not null && withDerivative) throw new UsageException("--derivative and --tangent make two pictures; ask for one");
        if (terms.Count > 1)
            throw new UsageException($"{(tangent is null ? "--derivative" : "--tangent")} is for one expression, and here are {terms.Count}");
        if (tangent is null)
        {
            var derivative = terms[0].SimplestDerivative(
                variable, 1, Assumptions.None, SimplifyLimits.Derivatives, cancellationToken).Term;
            return FunctionPicture.WithDerivative(terms[0], variable, interval, derivative, cancellationToken);
        }

        var at = PictureWindow.Constant(Option.Tangent, tangent, cancellationToken);
        if (!(at >= interval.Lower && at <= interval.Upper)) throw new UsageException("--tangent takes a point of the interval");
        return FunctionPicture.WithTangent(terms[0], variable, interval, at, cancellationToken);
    }

    private static Picture Landscape(List<Expr> terms, PictureWindow window, ArgumentList arguments, CancellationToken cancellationToken)
    {
        foreach (var option in (Option[])[Option.Derivative, Option.Tangent])
        {
            if (arguments.Has(option)) throw new UsageException($"{option.Name} is for one variable");
        }

        if (terms.Count > 1) throw new UsageException($"a picture over two variables shows one expression, and here are {terms.Count}");
        var ((x, across), (y, upwards)) = (window.Sides[0], window.Sides[1]);
        var hasContours = arguments.Has(Option.Contours) || arguments.Has(Option.Field);
        if (hasContours && arguments.Has(Option.Surface)) throw new UsageException("--surface and --contours make two pictures; ask for one");
        return hasContours
            ? ContourPicture.Of(terms[0], x, y, across, upwards, arguments.Has(Option.Field), cancellationToken)
            : SurfacePicture.Of(terms[0], x, y, across, upwards, cancellationToken);
    }

    private static (int Width, int Height) Size(ArgumentList arguments)
    {
        if (arguments.Text(Option.Size) is not { } text) return (Picture.DefaultWidth, Picture.DefaultHeight);
        const int Smallest = 200;
        const int Largest = 10_000;
        if (text.Split('x') is [var left, var right]
            && int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width is >= Smallest and <= Largest
            && int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var height) && height is >= Smallest and <= Largest)
        {
            return (width, height);
        }

        throw new UsageException($"--size takes {Option.Size.Value}, each number from {Smallest} to {Largest}, not '{text}'");
    }
}
