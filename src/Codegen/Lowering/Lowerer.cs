using Symbolic.Codegen.Passes;
using Symbolic.Codegen.Tapes;
using Symbolic.Errors;
using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>Turns terms into a tape: every distinct node once, in time linear in their number, without recursion.</summary>
internal sealed partial class Lowerer
{
    private const int MaxFoldedTerms = 100_000;
    private readonly HashSet<Expr> _closed = [];
    private readonly CompileOptions _options;
    private readonly TapeBuilder _tape;
    private readonly Writer _writer;
    private readonly Stack<Frame> _frames = new();

    // Of the values of scaled sums, those of their shifts.
    private readonly Dictionary<int, int> _shifts = [];

    private Lowerer(TapeBuilder tape, IReadOnlyList<Expr> variables, CompileOptions options)
    {
        (_tape, _options) = (tape, options);
        _writer = new Writer(tape, new ArrayElements(tape, ArrayLayout.Find(variables, options.Data)));
        _writer.Elements.DeclareParameters();
    }

    /// <summary>The tape whose outputs are the values of some terms.</summary>
    public static Tape Lower(
        IReadOnlyList<Expr> terms, IReadOnlyList<Expr> variables, CompileOptions options, CancellationToken cancellationToken)
    {
        Check(variables);
        var lowerer = new Lowerer(new TapeBuilder([.. variables.Select(variable => variable.ToString())]), variables, options);
        for (var i = 0; i < variables.Count; i++) lowerer._writer.Define(variables[i], lowerer._tape.Input(i));
        var elements = lowerer._writer.Elements;
        var expanded = SumExpansion.Expand(StableForms.Of(new Nodes(Resolved(terms))), elements.Layouts);
        var rolled = options.RollsUp
            ? Rolling.RollUp(expanded, variables, elements.Layouts, elements.IndexTables, cancellationToken)
            : expanded;
        var nodes = options.LoopPasses.HasFlag(LoopPasses.LogSumExp) ? LogSumExp.Rewrite(rolled) : rolled;
        var (roots, order) = (nodes.Roots, nodes.Order);
        if (nodes.HaveBinders)
        {
            lowerer.FoldClosed(roots, cancellationToken);
            if (lowerer._closed.Count > 0) order = Traversal.ChildrenFirst(roots, node => !lowerer._closed.Contains(node));
        }

        lowerer._writer.Expect(order.Count);
        var placement = new Placement(roots, order, lowerer._closed.Contains, cancellationToken);
        lowerer.Write(placement.Outermost);
        return DeadCode.Remove(lowerer._tape.Build([.. roots.Select(lowerer._writer.NumberOf)]));
    }

    /// <summary>Writes a term to the end of a tape that is being built.</summary>
    /// <param name="tape">The tape.</param>
    /// <param name="term">A term without derivatives.</param>
    /// <param name="known">The values of its variables.</param>
    /// <returns>The number of its value.</returns>
    public static int Append(TapeBuilder tape, Expr term, IEnumerable<KeyValuePair<Expr, int>> known)
    {
        var lowerer = new Lowerer(tape, [], CompileOptions.Default);
        foreach (var (variable, value) in known) lowerer._writer.Define(variable, value);
        lowerer.Write(new Placement([term], Traversal.ChildrenFirst([term], null), static _ => false, CancellationToken.None).Outermost);
        return lowerer._writer.NumberOf(term);
    }

    /// <summary>Requires variables that are different.</summary>
    public static void Check(IReadOnlyList<Expr> variables)
    {
        var seen = new HashSet<Expr>();
        foreach (var variable in variables)
        {
            if (variable is not (Symbol or Indexed))
                throw new ArgumentException($"{variable} is not a variable: a symbol or an indexed name is needed.", nameof(variables));
            if (!seen.Add(variable)) throw new ArgumentException($"The variable {variable} is given twice.", nameof(variables));
        }
    }

    private static Expr[] Resolved(IReadOnlyList<Expr> terms) => [.. terms.Select(term => term.CarryOutDerivatives())];

    // Sums, integrals and limits without variables are numbers.
    private void FoldClosed(Expr[] roots, CancellationToken cancellationToken)
    {
        foreach (var node in Traversal.ChildrenFirst(roots, node => !node.BindsVariable()))
        {
            if (!node.BindsVariable() || (node is Series series && (!IsShort(series) || ScaledSum.IsWeighted(series)))) continue;
            if (node.FreeVariables().Count > 0) continue;
            // Components that the index picks are variables too.
            var parts = Traversal.ChildrenFirst(node);
            if (parts.Count > 1000 || parts.Any(part => part is Indexed)) continue;
            try
            {
                _writer.Define(node, _tape.Constant(Interpreter.Evaluate(node, EvaluationEnvironment.Empty, cancellationToken)));
            }
            catch (UnsupportedException)
            {
                // It may stand in a branch that is never taken; where it is needed, lowering says that it cannot be compiled.
                continue;
            }

            _closed.Add(node);
        }
    }

    private static bool IsShort(Series series) =>
        series is { Lower: Number { Value: var lower }, Upper: Number { Value: var upper } }
        && (upper - lower).ToDouble() <= MaxFoldedTerms
        && !Traversal.ChildrenFirst(series.Body).Any(node => node.BindsVariable());

    private void Write(Region outermost)
    {
        _frames.Push(new RegionFrame(this, outermost));
        while (_frames.TryPeek(out var frame))
        {
            if (!frame.Step()) _frames.Pop();
        }
    }

    private abstract class Frame(Lowerer owner)
    {
        protected Lowerer Owner => owner;

        protected TapeBuilder Tape => owner._tape;

        protected Writer Writer => owner._writer;

        /// <summary>Goes on until another frame has to run first, or to the end.</summary>
        /// <returns>Whether there is more to do.</returns>
        public abstract bool Step();

        protected void Enter(Region region)
        {
            Writer.OpenScope();
            owner._frames.Push(new RegionFrame(owner, region));
        }
    }

    private sealed class RegionFrame(Lowerer owner, Region region) : Frame(owner)
    {
        private int _next = region.Nodes.Count;

        public override bool Step()
        {
            while (--_next >= 0)
            {
                var node = region.Nodes[_next];
                if (node is Piecewise piecewise) Owner._frames.Push(new ChainFrame(Owner, piecewise, region.Chains[node]));
                else if (node is Series series) Owner._frames.Push(new LoopFrame(Owner, series, region.Loops[node]));
                else if (ScaledSum.SeriesOf(node) is { } sum) Owner._frames.Push(new ScaledSumFrame(Owner, node, sum, region.Loops[node]));
                else
                {
                    Writer.Define(node, Single(node));
                    continue;
                }

                return true;
            }

            return false;
        }

        private int Single(Expr node) =>
            ScaledSum.TotalOfShift(node) is { } total ? Owner._shifts[Writer.NumberOf(total)] : Writer.Write(node);
    }

    private sealed class ChainFrame(Lowerer owner, Piecewise node, (Region Then, Region Else)[] chain) : Frame(owner)
    {
        private readonly int[] _values = new int[chain.Length];
        private int _branch;
        private bool _isInThen;

        public override bool Step()
        {
            if (_isInThen)
            {
                _values[_branch] = Writer.Value(node.ValueAt(_branch));
                Writer.CloseScope();
                Tape.BeginElse();
                _isInThen = false;
                Enter(chain[_branch++].Else);
                return true;
            }

            if (_branch < chain.Length)
            {
                Tape.BeginIf(Writer.ConditionOf(node.ConditionAt(_branch)));
                _isInThen = true;
                Enter(chain[_branch].Then);
                return true;
            }

            var value = Writer.Value(node.Otherwise);
            for (var branch = chain.Length - 1; branch >= 0; branch--)
            {
                if (Tape.IsCondition(value) != Tape.IsCondition(_values[branch]))
                    throw new UnsupportedException($"{Writer.Excerpt(node)} is a number in one branch and a condition in another");
                Writer.CloseScope();
                Tape.EndIf();
                value = Tape.Merge(_values[branch], value);
            }

            Writer.Define(node, value);
            return false;
        }
    }
}
