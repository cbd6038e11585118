using System.Linq.Expressions;
using System.Numerics;
using Symbolic.Codegen.Lowering;
using Symbolic.Codegen.Tapes;
using Symbolic.Errors;
using Symbolic.Evaluation;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Compiles terms to functions of complex numbers.</summary>
/// <remarks>Not by way of a tape: its passes and its folding of constants hold for real numbers. Each distinct node is computed once, in
/// a variable; nothing can go wrong in doing so, so that branches need no regions.</remarks>
internal sealed class ComplexCompiler
{
    private const int DeepestSums = 50;
    private static readonly Delegate ExpKernel = Functions.FunctionTable.Default.Get("exp").ComplexKernel!;
    private readonly ComplexElements _elements;
    private readonly EvaluationEnvironment _numbers;
    private readonly CancellationToken _cancellationToken;

    private ComplexCompiler(ComplexElements elements, EvaluationEnvironment numbers, CancellationToken cancellationToken) =>
        (_elements, _numbers, _cancellationToken) = (elements, numbers, cancellationToken);

    /// <summary>The term as a function of as many complex numbers as there are variables.</summary>
    public static T ToDelegate<T>(
        Expr term, IReadOnlyList<Expr> variables, IReadOnlyList<DataArray> data, CancellationToken cancellationToken)
        where T : Delegate
    {
        Lowerer.Check(variables);
        var scope = new ComplexScope();
        var elements = new ComplexElements(variables, data, scope);
        var root = SumExpansion.Expand(new Nodes([term.CarryOutDerivatives(cancellationToken)]), elements.Layouts).Roots[0];
        var numbers = EvaluationEnvironment.Empty;
        foreach (var array in data.Where(array => array.Lengths.IsEmpty)) numbers = numbers.With(array.Name, array.Values.Span[0]);
        var parameters = new ParameterExpression[variables.Count];
        for (var i = 0; i < parameters.Length; i++)
            scope.Define(variables[i], parameters[i] = Expression.Parameter(typeof(Complex), variables[i].ToString()));
        var value = new ComplexCompiler(elements, numbers, cancellationToken).Write(root, scope);
        return Expression.Lambda<T>(scope.Block(ComplexOperations.AsComplex(value)), parameters).Compile();
    }

    private Expression Write(Expr root, ComplexScope scope)
    {
        foreach (var node in Traversal.ChildrenFirst([root], node => HasOperands(node, scope)))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            // What has no value, as the index of a sum inside, is refused where its value is asked for.
            if (node is Symbol || (node is Indexed && !_elements.IsElement(node)) || scope.Find(node) is not null) continue;
            scope.Define(node, scope.Keep(Value(node, scope)));
        }

        return Number(root, scope);
    }

    // Indices that are counted need no values.
    private bool HasOperands(Expr node, ComplexScope scope) =>
        node is not Series && scope.Find(node) is null
        && !(_elements.IsElement(node) && node.Children.ToArray().All(index => scope.SubscriptOf(index) is not null));

    private Expression Value(Expr node, ComplexScope scope) => node switch
    {
        Series series => Total(series, scope),
        Indexed component => _elements.Read(component, scope, index => Number(index, scope)),
        Number number => Expression.Constant(number.Value.ToDouble()),
        Constant constant => ComplexOperations.Constant(constant),
        Add => Sum(node, scope),
        Mul => Product(node, scope),
        Pow power => Power(power, scope),
        Apply application => Call(application, scope),
        Relation relation => Compare(relation, scope),
        Logical => Join(node, scope),
        Piecewise piecewise => Choose(piecewise, scope),
        _ => throw new UnsupportedException($"{Writer.Excerpt(node)} is not compiled for complex numbers; carry it out first"),
    };

    private static Expression Read(Expr node, ComplexScope scope) => scope.Find(node) ?? throw new UnboundSymbolException(node.ToString());

    private static Expression Number(Expr node, ComplexScope scope)
    {
        var value = Read(node, scope);
        return value.Type != typeof(bool) ? value : throw new UnsupportedException(
            $"the condition {Writer.Excerpt(node)} stands where a number is needed; use piecewise(1, condition, 0)");
    }

    private static Expression Condition(Expr node, ComplexScope scope)
    {
        var value = Read(node, scope);
        return value.Type == typeof(bool) ? value : throw new UnsupportedException(
            $"{Writer.Excerpt(node)} is a number where a condition is needed; compare it with something");
    }

    private static Expression Sum(Expr node, ComplexScope scope)
    {
        var sum = Number(node.Children[0], scope);
        foreach (var term in node.Children[1..]) sum = scope.Keep(Expression.Add(sum, Number(term, scope)));
        return sum;
    }

    private static Expression Product(Expr node, ComplexScope scope)
    {
        Expression? product = null, divisor = null;
        foreach (var factor in node.Children)
        {
            var isDivisor = factor is Pow { IsDivisor: true };
            var value = isDivisor ? Inverse((Pow)factor, scope) : Number(factor, scope);
            ref var side = ref isDivisor ? ref divisor : ref product;
            side = side is null ? value : scope.Keep(Expression.Multiply(side, value));
        }

        product ??= Expression.Constant(1.0);
        return divisor is null ? product : Expression.Divide(product, divisor);
    }

    private static Expression Inverse(Pow divisor, ComplexScope scope) =>
        ComplexOperations.Power(Number(divisor.Base, scope), -((Number)divisor.Exponent).Value, scope.Keep);

    private static Expression Power(Pow node, ComplexScope scope)
    {
        if (node.Base == Constant.E) return ComplexOperations.Call(ExpKernel, Number(node.Exponent, scope));
        if (node.Exponent is not Expressions.Number { Value: var exponent })
            return ComplexOperations.Power(Number(node.Base, scope), Number(node.Exponent, scope));
        return exponent.Sign > 0
            ? ComplexOperations.Power(Number(node.Base, scope), exponent, scope.Keep)
            : Expression.Divide(Expression.Constant(1.0), Inverse(node, scope));
    }

    private static Expression Call(Apply node, ComplexScope scope)
    {
        if (node.Function is not { } function)
            throw new UnsupportedException($"the function '{node.Name}' is not known, so it has no numeric value");
        if (function.ComplexKernel is not { } kernel)
            throw new UnsupportedException($"the function '{function.Name}' has no complex kernel: its row is for real numbers only");
        var arguments = node.Children.ToArray().Select(argument => Number(argument, scope)).ToArray();
        return function.MaxArity == int.MaxValue
            ? arguments.Aggregate((left, right) => scope.Keep(ComplexOperations.Call(kernel, left, right)))
            : ComplexOperations.Call(kernel, arguments);
    }

    private static Expression Compare(Relation node, ComplexScope scope)
    {
        var (left, right) = (Number(node.Left, scope), Number(node.Right, scope));
        if (left.Type != right.Type) (left, right) = (ComplexOperations.AsComplex(left), ComplexOperations.AsComplex(right));
        return node.Comparison switch
        {
            RelationKind.Equal => Expression.Equal(left, right),
            RelationKind.NotEqual => Expression.NotEqual(left, right),
            RelationKind.Less when left.Type == typeof(double) => Expression.LessThan(left, right),
            RelationKind.LessOrEqual when left.Type == typeof(double) => Expression.LessThanOrEqual(left, right),
            RelationKind.Greater when left.Type == typeof(double) => Expression.GreaterThan(left, right),
            RelationKind.GreaterOrEqual when left.Type == typeof(double) => Expression.GreaterThanOrEqual(left, right),
            _ => throw new UnsupportedException(
                $"complex numbers have no order: {Writer.Excerpt(node)} cannot be decided, only == and != can"),
        };
    }

    private static Expression Join(Expr node, ComplexScope scope)
    {
        var result = Condition(node.Children[0], scope);
        if (node.Kind == ExprKind.Not) return Expression.Not(result);
        foreach (var condition in node.Children[1..])
        {
            var next = Condition(condition, scope);
            result = scope.Keep(node.Kind == ExprKind.And ? Expression.And(result, next) : Expression.Or(result, next));
        }

        return result;
    }

    private static Expression Choose(Piecewise node, ComplexScope scope)
    {
        var value = Number(node.Otherwise, scope);
        for (var branch = node.BranchCount - 1; branch >= 0; branch--)
        {
            value = scope.Keep(Expression.Condition(
                Condition(node.ConditionAt(branch), scope),
                ComplexOperations.AsComplex(Number(node.ValueAt(branch), scope)),
                ComplexOperations.AsComplex(value)));
        }

        return value;
    }

    private ParameterExpression Total(Series node, ComplexScope scope)
    {
        if (scope.Depth >= DeepestSums) throw new LimitExceededException($"sums are nested more than {DeepestSums} deep");
        var (lower, upper) = (Bound(node, node.Lower, scope), Bound(node, node.Upper, scope));
        var dependent = Dependence.On([node.Index], [node.Body]);
        foreach (var part in Traversal.ChildrenFirst([node.Body], part => dependent.Contains(part) && part is not Series))
        {
            if (!dependent.Contains(part) && part is not Symbol) Write(part, scope);
        }

        var (k, last) = (scope.Variable(typeof(long)), scope.Keep(Whole.Of(upper, scope.CountOf)));
        var (total, exit) = (scope.Variable(typeof(Complex)), Expression.Label());
        var inner = new ComplexScope(scope, node.Index, k, _elements.DefineLoop(lower, upper), dependent);
        var value = Write(node.Body, inner);
        var isSum = node.Kind == ExprKind.Sum;
        var step = Expression.Block(
            inner.Block(Expression.Assign(total, isSum ? Expression.Add(total, value) : Expression.Multiply(total, value))),
            Expression.PreIncrementAssign(k));
        scope.Add(Expression.Assign(k, Whole.Of(lower, scope.CountOf)));
        scope.Add(Expression.Assign(total, ComplexOperations.AsComplex(Expression.Constant(isSum ? 0.0 : 1.0))));
        scope.Add(Expression.Loop(Expression.IfThenElse(Expression.LessThanOrEqual(k, last), step, Expression.Break(exit)), exit));
        return total;
    }

    private Subscript Bound(Series node, Expr bound, ComplexScope scope)
    {
        if (scope.SubscriptOf(bound) is { } subscript && _elements.IsWhole(subscript)) return subscript;
        // The values of all variables are constants: of none, but numbers given as data.
        var isKnown = bound != Constant.Infinity && bound.FreeVariables().All(variable => scope.Find(variable) is ConstantExpression);
        var value = isKnown ? Evaluation.Interpreter.Evaluate(bound, _numbers, _cancellationToken) : double.NaN;
        return ComplexElements.IsWhole(value) ? Subscript.Of((long)value) : throw new UnsupportedException(
            $"the bounds of {Writer.Excerpt(node)} are no whole numbers; for complex numbers they have to be known when it is compiled");
    }
}
