using System.Text;
using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Codegen;
using Symbolic.Codegen.Tapes;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic.Cli.Verbs;

/// <summary>Source code that computes an expression and its derivatives.</summary>
internal sealed class CodegenVerb : TermVerb
{
    public override string Name => "codegen";

    public override string Summary => "source code that computes an expression and its derivatives";

    public override IReadOnlyList<Option> Options =>
        [Option.Target, Option.WithGradient, Option.WithHessian, Option.FunctionName, Option.Variables, Option.Arrays, Option.Timeout];

    public override IReadOnlyList<(string Line, string Shows)> Examples =>
    [
        ("codegen \"x^2*sin(x)\" --target c", "a function in C"),
        ("codegen \"(1-x)^2 + 100(y-x^2)^2\" --target python --gradient --name rosenbrock", "value and gradient, in Python"),
        ("codegen \"exp(x*y)\" --target csharp --hessian --vars x,y", "second derivatives, in C#"),
        ("codegen \"sum(x[i]*x[i+1], i, 1, 99)\" --vars x[1..100] --gradient", "of an array"),
        ("codegen \"sum((y[i] - a*t[i])^2, i, 1, 50)\" --vars a --arrays y[50],t[50] --target c", "of data that the caller gives"),
        ("codegen \"sum(x^i/i, i, 1, 20)\" --target tape", "the program, instruction by instruction"),
    ];

    public override Answer Answer(Question question, CancellationToken cancellationToken) => Answers.Answer.Of(question.Term);

    protected override Question Ask(ArgumentList arguments, Expr[] terms, ParseOptions options, CancellationToken cancellationToken)
    {
        var target = arguments.Choice(
            Option.Target,
            ("csharp", CodeTarget.CSharp), ("c", CodeTarget.C), ("python", CodeTarget.Python), ("linq", CodeTarget.Linq),
            ("tape", CodeTarget.Tape));
        var name = arguments.Text(Option.FunctionName) ?? "f";
        if (name.Length == 0 || char.IsAsciiDigit(name[0]) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            throw new UsageException($"--name takes a name of letters, digits and underscores, and '{name}' is none");
        var (question, arrays) = (base.Ask(arguments, terms, options, cancellationToken), ArraysOf(arguments));
        if (arrays.Find(array => question.Variables?.Any(variable => IsOf(array, variable)) == true) is { } both)
            throw new UsageException($"'{both.Name}' stands in --vars and in --arrays");
        return question with
        {
            Code = new(target, name, arguments.Has(Option.WithGradient), arguments.Has(Option.WithHessian), arrays),
        };
    }

    protected override string Show(Question question, Point? point, Format format, Detail detail, CancellationToken cancellationToken)
    {
        var variables = question.Variables
            ?? [.. question.Term.FreeVariables().Where(each => !question.Code!.Arrays.Any(array => IsOf(array, each)))];
        return question.Code!.Target switch
        {
            CodeTarget.C => Source(SourceLanguage.C, question, variables, cancellationToken),
            CodeTarget.CSharp => Source(SourceLanguage.CSharp, question, variables, cancellationToken),
            CodeTarget.Python => Source(SourceLanguage.Python, question, variables, cancellationToken),
            _ => Program(question, variables, cancellationToken),
        };
    }

    private static bool IsOf(DataArray array, Expr variable) =>
        (variable is Indexed component ? component.Name : (variable as Symbol)?.Name) == array.Name;

    private static List<DataArray> ArraysOf(ArgumentList arguments)
    {
        var arrays = new List<DataArray>();
        foreach (var text in arguments.Text(Option.Arrays) is { } list ? ListText.Split(list) : [])
        {
            var lengths = text.TryParse(out var term, out _) && term is Indexed array
                ? array.Children.ToArray().Select(each => each is Number { Value: var value } && value.TryGetInt32(out var length) ? length : 0).ToArray()
                : [];
            if (lengths.Length == 0 || lengths.Any(length => length <= 0))
                throw new UsageException($"--arrays takes names with lengths, such as X[9,3], and '{text}' is none");
            var name = ((Indexed)term!).Name;
            if (arrays.Exists(other => other.Name == name)) throw new UsageException($"--arrays has '{name}' twice");
            arrays.Add(DataArray.Parameter(name, lengths));
        }

        return arrays;
    }

    private static string Source(
        SourceLanguage language, Question question, IReadOnlyList<Expr> variables, CancellationToken cancellationToken)
    {
        var (code, file) = (question.Code!, new SourceFile(language));
        if (code.Gradient) file.AddGradient(code.Name, question.Term, variables, code.Options, cancellationToken);
        else if (!code.Hessian) file.Add(code.Name, question.Term, variables, code.Options, cancellationToken);
        if (code.Hessian) file.AddHessian(code.HessianName, question.Term, variables, code.Options, cancellationToken);
        return file.ToString();
    }

    // The delegates and the programs that they are compiled from.
    private static string Program(Question question, IReadOnlyList<Expr> variables, CancellationToken cancellationToken)
    {
        var (code, text) = (question.Code!, new StringBuilder());
        if (code.Gradient)
        {
            Add(text, code, $"double {code.Name}(ReadOnlySpan<double> x, Span<double> gradient)", nameof(GradientFunction),
                question.Term.ToGradientTape(variables, code.Options, cancellationToken));
        }
        else if (!code.Hessian)
        {
            Add(text, code, $"double {code.Name}(ReadOnlySpan<double> x)", nameof(CompiledFunction),
                question.Term.ToTape(variables, code.Options, cancellationToken));
        }

        if (code.Hessian)
        {
            var entries = question.Term.Hessian(variables, cancellationToken).Cast<Expr>().ToArray();
            Add(text, code, $"void {code.HessianName}(ReadOnlySpan<double> x, Span<double> results)", nameof(CompiledFunctions),
                entries.ToTape(variables, code.Options, cancellationToken));
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, CodeRequest code, string signature, string type, Tape tape)
    {
        if (text.Length > 0) text.Append('\n');
        if (code.Target == CodeTarget.Linq) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{type}: {signature}\n");
        text.Append(tape);
    }
}
