using System.Text;
using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Expressions;
using Symbolic.Matrices;

namespace Symbolic.Cli.Verbs;

/// <summary>Derivatives by declared vectors and matrices: answered in matrix notation, and in index notation below.</summary>
internal static class VectorQuestions
{
    /// <summary>The gradient, or the matrix of second derivatives.</summary>
    public static int Run(Verb verb, ArgumentList arguments, Terminal terminal, bool isSecond)
    {
        Option[] known = [Option.Shapes, Option.By, Option.Steps, Option.Format, Option.Timeout];
        foreach (var option in verb.Options)
        {
            if (arguments.Has(option) && !known.Contains(option)) throw new UsageException($"{option.Name} does not go together with --shapes");
        }

        var text = ExpressionTexts.Read(verb, arguments, terminal, takesSeveral: false)[0];
        var format = arguments.Choice(Option.Format, ("text", Format.Text), ("latex", Format.Latex));
        terminal.Write(TimeLimit.Run(arguments.Whole(Option.Timeout, 1, Timeout.Infinite), cancellationToken =>
        {
            var shapes = Shapes.Parse(arguments.Text(Option.Shapes)!);
            var term = text.ParseMatrix(shapes, cancellationToken: cancellationToken);
            var by = By(arguments, shapes);
            if (arguments.Has(Option.Steps))
            {
                if (isSecond) throw new UsageException("the steps of second derivatives in matrix notation are not told; ask for the gradient");
                var derivation = term.DeriveGradient(by, cancellationToken);
                return format == Format.Latex ? derivation.ToLatex() : derivation.ToText();
            }

            var answer = isSecond ? term.Hessian(by, cancellationToken) : term.Gradient(by, cancellationToken);
            return Show(answer, term, by, format);
        }));
        return ExitStatus.Success;
    }

    private static MatrixTerm By(ArgumentList arguments, Shapes shapes)
    {
        var name = arguments.Text(Option.By)
            ?? throw new UsageException("--shapes goes with --by, the name of what is differentiated by");
        return Variables.Named(name) is Symbol symbol
            ? MatrixTerm.Named(symbol.Name, shapes.Of(symbol.Name))
            : throw new UsageException($"--by takes a name, and '{name}' is none");
    }

    private static string Show(MatrixTerm answer, MatrixTerm term, MatrixTerm by, Format format)
    {
        var output = new StringBuilder();
        output.Append(format == Format.Latex ? answer.ToLatex() : answer.ToInfix()).Append('\n');
        var names = new[] { "k", "l", "p", "q", "r" }.Where(name => !answer.Names.Contains(name) && !term.Names.Contains(name)).ToArray();
        Expr[] indices = answer.Shape.Kind switch
        {
            ShapeKind.Scalar => [],
            ShapeKind.Matrix => [Symbol.Named(names[0]), Symbol.Named(names[1])],
            _ => [Symbol.Named(names[0])],
        };
        var entry = answer.ToIndexNotation(indices);
        if (indices.Length > 0 && format != Format.Latex) output.Append(System.Globalization.CultureInfo.InvariantCulture, $"by entries, [{string.Join<Expr>(',', indices)}]: ");
        if (indices.Length > 0 || answer.ToInfix() != entry.ToInfix())
            output.Append(format == Format.Latex ? entry.ToLatex() : entry.ToInfix()).Append('\n');
        return output.ToString();
    }
}
