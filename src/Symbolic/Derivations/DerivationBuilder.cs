using System.Collections.Immutable;
using Symbolic.Differentiation;
using Symbolic.Differentiation.Rules;
using Symbolic.Expressions;

namespace Symbolic.Derivations;

/// <summary>Observes one differentiation and tells it as steps: each rule with unevaluated derivatives of its parts, then the parts,
/// then what they come to. What was found once is not told again.</summary>
internal sealed class DerivationBuilder : IDifferentiationObserver
{
    // Beyond this depth nested steps help nobody: they are listed from the inside out.
    private const int DeepestNesting = 24;

    private static readonly string[] InnerNames = ["u", "v", "w", "s", "t"];

    private readonly Dictionary<Expr, (DifferentiationRule Rule, Expr Result, int Depth)> _applied = [];
    private readonly List<Expr> _order = [];
    private readonly HashSet<Expr> _told = [];
    private readonly Symbol?[] _innerNames = new Symbol?[InnerNames.Length];
    private readonly Dependencies _dependencies;
    private readonly Expr _root;

    private DerivationBuilder(Expr root, Expr variable)
    {
        _root = root;
        _dependencies = new Dependencies(root, variable);
    }

    /// <summary>The steps of a first derivative, and the derivative.</summary>
    public static (Expr Result, ImmutableArray<Step> Steps) Build(Expr term, Expr variable, CancellationToken cancellationToken)
    {
        var builder = new DerivationBuilder(term, variable);
        var result = Differentiator.Once(term, builder._dependencies, builder, cancellationToken);
        return (result, builder.Tell(cancellationToken));
    }

    public void Applied(Expr node, DifferentiationRule rule, Expr result)
    {
        var depth = 0;
        foreach (var part in rule.Parts(node, _dependencies))
        {
            if (_applied.TryGetValue(part, out var known)) depth = Math.Max(depth, known.Depth + 1);
        }

        _applied[node] = (rule, result, depth);
        _order.Add(node);
    }

    private ImmutableArray<Step> Tell(CancellationToken cancellationToken)
    {
        var root = _applied[_root];
        if (root.Depth <= DeepestNesting) return [.. Steps(_root, 0, cancellationToken)];
        var parts = _order.Where(node => !IsTrivial(node)).Select(node => new Step
        {
            Rule = _applied[node].Rule.Id,
            Before = Unevaluated(node),
            After = _applied[node].Result,
            Mentions = _applied[node].Rule.Id == "diff.chain"
                ? InnerFunction.Of(node, _applied[node].Rule, _dependencies, InnerName(0)).Mentions
                : Mentions(node),
            Remarks = Remarks(node),
        });
        return [new Step { Rule = "diff.parts", Before = Unevaluated(_root), After = root.Result, Substeps = [.. parts] }];
    }

    private IEnumerable<Step> Steps(Expr node, int level, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _told.Add(node);
        var (rule, result, _) = _applied[node];
        if (node == _root && rule.Id is "diff.table" && Proofs.Steps(node, _dependencies.Variable, result) is { } proof) return proof;

        if (node != _root && rule == BasicRules.Sum && IsSimpleSum(node)) return [SimpleSum(node, result)];
        var template = rule.Apply(node, _dependencies, Placeholder);
        var inner = rule.Id == "diff.chain" ? InnerFunction.Of(node, rule, _dependencies, InnerName(level)) : null;
        var substeps = new List<Step>();
        if (inner is not null) substeps.Add(inner.OuterStep);
        foreach (var part in InReadingOrder(node, rule))
        {
            if (IsTrivial(part)) substeps.AddRange(Minor(part));
            else if (!_told.Contains(part)) substeps.AddRange(Steps(part, inner is null ? level : level + 1, cancellationToken));
        }

        if (rule == BasicRules.Sum) substeps.AddRange(DroppedConstants(node));
        var steps = new List<Step>
        {
            new()
            {
                Rule = RuleId(node),
                Before = Unevaluated(node),
                After = template,
                Mentions = inner is null ? Mentions(node) : inner.Mentions,
                Remarks = Remarks(node),
                Substeps = [.. substeps],
                IsMinor = IsTrivial(node),
            },
        };
        if (rule.BeforeCollapse(node, _dependencies, Found) is { } whole && whole != result)
        {
            if (template != whole) steps.Add(new Step { Rule = "diff.combine", Before = template, After = whole });
            steps.Add(new Step { Rule = KroneckerDelta.RuleId, Before = whole, After = result, Mentions = [whole, _dependencies.Variable] });
        }
        else if (template != result)
        {
            steps.Add(new Step
            {
                Rule = inner is null ? "diff.combine" : "diff.substitute-back",
                Before = template,
                After = result,
                Mentions = inner is null ? [] : [inner.Name, inner.Term],
            });
        }

        return steps;
    }

    private IEnumerable<Expr> InReadingOrder(Expr node, DifferentiationRule rule) => node is Add sum
        ? Printing.TermOrder.Of(sum).Where(_dependencies.Has)
        : rule.Parts(node, _dependencies);

    // Inside another rule a sum of plain powers is differentiated at a glance.
    private bool IsSimpleSum(Expr node) => _dependencies.DependentChildren(node).All(
        term => IsTrivial(term) || _applied[term].Rule == PowerRules.Monomial || _applied[term].Rule == PowerRules.Power);

    private Step SimpleSum(Expr node, Expr result) => new()
    {
        Rule = "diff.sum",
        Before = Unevaluated(node),
        After = result,
        Mentions = [node],
        Substeps = [.. InReadingOrder(node, BasicRules.Sum).Where(_told.Add).Select(MinorStep), .. DroppedConstants(node)],
    };

    private Step MinorStep(Expr part) => new()
    {
        Rule = RuleId(part),
        Before = Unevaluated(part),
        After = part == _dependencies.Variable ? Number.One : _applied[part].Result,
        Mentions = Mentions(part),
        IsMinor = true,
    };

    // A multiple of the variable has no exponent to speak of.
    private string RuleId(Expr node)
    {
        var rule = _applied[node].Rule;
        return rule == PowerRules.Monomial && node.Children.Contains(_dependencies.Variable) ? "diff.linear" : rule.Id;
    }

    private Expr Unevaluated(Expr node) => Derivative.Create(node, _dependencies.Variable);

    // The derivatives of constants and of the variable are written at once.
    private Expr Placeholder(Expr part) => !_dependencies.Has(part) ? Number.Zero
        : part == _dependencies.Variable ? Number.One
        : Unevaluated(part);

    private Expr Found(Expr part) => IsTrivial(part) ? Placeholder(part) : _applied[part].Result;

    private bool IsTrivial(Expr part) => part == _dependencies.Variable || !_dependencies.Has(part);

    private IEnumerable<Step> Minor(Expr part)
    {
        if (!_told.Add(part)) return [];
        var rule = part == _dependencies.Variable ? "diff.variable" : "diff.constant";
        return [new Step { Rule = rule, Before = Unevaluated(part), After = Placeholder(part), Mentions = [part], IsMinor = true }];
    }

    private IEnumerable<Step> DroppedConstants(Expr sum)
    {
        foreach (var term in sum.Children.ToArray())
        {
            if (_dependencies.Has(term)) continue;
            foreach (var step in Minor(term)) yield return step;
        }
    }

    private ImmutableArray<Expr> Mentions(Expr node)
    {
        var rule = _applied[node].Rule;
        return rule.Id == "diff.total"
            ? [node, _dependencies.Variable, .. rule.Mentions(node, _dependencies)]
            : [node, .. rule.Mentions(node, _dependencies)];
    }

    private ImmutableArray<Remark> Remarks(Expr node) => node switch
    {
        Apply { Function.Kink: not null } when !IsTrivial(node) => [new Remark("note.kink", [node, .. node.Children])],
        Piecewise when !IsTrivial(node) => [new Remark("note.cases", [node])],
        _ => [],
    };

    private Symbol InnerName(int level) =>
        _innerNames[level % InnerNames.Length] ??= Symbol.Fresh(InnerNames[level % InnerNames.Length], _root, _dependencies.Variable);
}
