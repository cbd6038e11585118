using Symbolic.Cli.Answers;
using Symbolic.Cli.Arguments;
using Symbolic.Derivations;
using Symbolic.Expressions;
using Symbolic.Parsing;

namespace Symbolic.Cli.Verbs;

/// <summary>A verb that tells several things about one term.</summary>
internal abstract class ReportVerb : Verb
{
    private static readonly (string Word, Format Value)[] Formats = [("text", Format.Text), ("unicode", Format.Unicode), ("json", Format.Json)];

    public override int Run(ArgumentList arguments, Terminal terminal)
    {
        var format = arguments.Choice(Option.ReportFormat, Formats);
        var detail = arguments.Choice(Option.Detail, ("normal", Detail.Normal), ("brief", Detail.Brief), ("full", Detail.Full));
        var text = ExpressionTexts.Read(this, arguments, terminal, takesSeveral: false)[0];
        var timeout = arguments.Whole(Option.Timeout, 1, Timeout.Infinite);
        terminal.Write(TimeLimit.Run(timeout, cancellationToken =>
        {
            var options = TermVerb.ParseOptionsOf(arguments);
            var term = text.Parse(options, cancellationToken);
            if (Compiled.IsCondition(term)) throw new UsageException($"{Name} needs a term with a value, and {term} is a condition");
            Merged(term, terminal);
            return Tell(new Inquiry(arguments, term, options, format, detail, terminal, cancellationToken));
        }));
        return ExitStatus.Success;
    }

    /// <summary>The text of the answer.</summary>
    protected abstract string Tell(Inquiry inquiry);

    // Of 2xy people mean a product; it is one name.
    private static void Merged(Expr term, Terminal terminal)
    {
        var names = term.FreeVariables().OfType<Symbol>().Select(symbol => symbol.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names.Where(name => name.Length > 1 && name.All(letter => names.Contains(letter.ToString()))))
            terminal.Note($"{name} is one variable; the product is {string.Join('*', name.ToCharArray())}");
    }

    /// <summary>What is asked.</summary>
    protected sealed record Inquiry(
        ArgumentList Arguments,
        Expr Term,
        ParseOptions Options,
        Format Format,
        Detail Detail,
        Terminal Terminal,
        CancellationToken CancellationToken)
    {
        public bool WithSteps => Arguments.Has(Option.Steps) || Arguments.Has(Option.Detail);

        /// <summary>The variables in order: those of --vars, or all.</summary>
        public IReadOnlyList<Expr> Variables
        {
            get
            {
                var variables = TermVerb.VariablesOf(Arguments) ?? (IReadOnlyList<Expr>)Components.VariablesOf(Term);
                return variables.Count > 0 ? variables : throw new UsageException($"{Term} has no variables");
            }
        }
    }
}
