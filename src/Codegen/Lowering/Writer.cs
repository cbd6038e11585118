using Symbolic.Codegen.Tapes;
using Symbolic.Errors;
using Symbolic.Expressions;
using Symbolic.Functions;

namespace Symbolic.Codegen.Lowering;

/// <summary>Writes the instructions of single nodes, whose operands have been written before.</summary>
internal sealed class Writer(TapeBuilder tape, ArrayElements elements)
{
    private const int NotDefined = int.MinValue;
    private static readonly Function Exp = FunctionTable.Default.Get("exp");
    private readonly Dictionary<Expr, int> _values = [];
    private readonly Dictionary<int, Subscript> _positions = [];
    private readonly Stack<List<(Expr Node, int Previous)>> _scopes = new();

    public ArrayElements Elements => elements;
    /// <summary>Makes room for a number of nodes.</summary>
    public void Expect(int count) => _values.EnsureCapacity(_values.Count + count);

    public void Define(Expr node, int value)
    {
        if (_scopes.TryPeek(out var scope)) scope.Add((node, _values.GetValueOrDefault(node, NotDefined)));
        _values[node] = value;
    }

    /// <summary>The index of a loop: a whole number.</summary>
    public void DefineIndex(Symbol index, int atom, Subscript lower, Subscript upper)
    {
        elements.DefineLoop(atom, lower, upper);
        var subscript = Subscript.Atom(atom);
        var position = tape.Position(subscript);
        Define(index, position);
        _positions[position] = subscript;
    }

    /// <summary>A term as a subscript, if it is a polynomial of whole numbers and indices of loops around.</summary>
    public Subscript? SubscriptOf(Expr term) => SubscriptReader.Read(term, IndexOf);

    private Subscript? IndexOf(Symbol symbol) =>
        _values.TryGetValue(symbol, out var value) ? _positions.GetValueOrDefault(value) : null;

    public void OpenScope() => _scopes.Push([]);

    /// <summary>Forgets what has been defined since the scope was opened: it is not visible outside.</summary>
    public void CloseScope()
    {
        var scope = _scopes.Pop();
        for (var i = scope.Count - 1; i >= 0; i--)
        {
            if (scope[i].Previous == NotDefined) _values.Remove(scope[i].Node);
            else _values[scope[i].Node] = scope[i].Previous;
        }
    }

    /// <summary>The value of a node, whichever it is: a number or a condition.</summary>
    public int Value(Expr node)
    {
        if (_values.TryGetValue(node, out var value)) return value;
        return node switch
        {
            Number number => tape.Constant(number.Value.ToDouble()),
            Constant constant => ConstantValue(constant),
            Symbol symbol => elements.Scalar(symbol) ?? throw new UnboundSymbolException(symbol.Name),
            Indexed component => elements.Element(component, SubscriptOf),
            _ => throw new InvalidOperationException($"{node.Kind} has not been computed."),
        };
    }

    public int NumberOf(Expr node)
    {
        var value = Value(node);
        return tape.IsCondition(value) ? throw NotANumber(node) : value;
    }

    public int ConditionOf(Expr node)
    {
        var value = Value(node);
        return tape.IsCondition(value) ? value : throw NotACondition(node);
    }

    public int Write(Expr node) => node switch
    {
        Add => Sum(node),
        Mul => Product(node),
        Pow power => Power(power),
        Apply application => Call(application),
        Relation relation => Compare(relation),
        Logical => Join(node),
        Derivative or Integral or Limit => throw new UnsupportedException(
            $"{Excerpt(node)} cannot be compiled; evaluate it with Evaluate, or carry it out first"),
        _ => throw new InvalidOperationException($"{node.Kind} has no single instruction."),
    };

    public static string Excerpt(Expr term)
    {
        var text = term.ToString();
        return text.Length <= 80 ? text : text[..77] + "...";
    }

    private static UnsupportedException NotANumber(Expr node) =>
        new($"the condition {Excerpt(node)} stands where a number is needed; use piecewise(1, condition, 0)");

    private static UnsupportedException NotACondition(Expr node) =>
        new($"{Excerpt(node)} is a number where a condition is needed; compare it with something");

    private int ConstantValue(Constant constant)
    {
        if (constant.Value is ConstantKind.True or ConstantKind.False) return tape.Truth(constant.Value == ConstantKind.True);
        return tape.Constant(constant.Evaluate());
    }

    private int Sum(Expr node)
    {
        var sum = NumberOf(node.Children[0]);
        foreach (var term in node.Children[1..]) sum = tape.Add(sum, NumberOf(term));
        return sum;
    }

    private int Product(Expr node)
    {
        int? product = null, divisor = null;
        var isNegative = node.Children[0] == Number.MinusOne;
        foreach (var factor in isNegative ? node.Children[1..] : node.Children)
        {
            if (factor is not Pow { IsDivisor: true })
            {
                product = product is { } left ? tape.Multiply(left, NumberOf(factor)) : NumberOf(factor);
                continue;
            }

            var inverse = PowerChains.Power(tape, NumberOf(factor.Children[0]), -((Number)factor.Children[1]).Value);
            divisor = divisor is { } other ? tape.Multiply(other, inverse) : inverse;
        }

        var numerator = product ?? tape.Constant(1);
        var result = divisor is { } d ? tape.Divide(numerator, d) : numerator;
        return isNegative ? tape.Negate(result) : result;
    }

    private int Power(Pow node)
    {
        if (node.Base == Constant.E) return tape.Call(Exp, NumberOf(node.Exponent));
        var value = NumberOf(node.Base);
        if (node.Exponent is not Number { Value: var exponent }) return tape.Emit(Opcode.Power, value, NumberOf(node.Exponent));
        return exponent.Sign > 0
            ? PowerChains.Power(tape, value, exponent)
            : tape.Divide(tape.Constant(1), PowerChains.Power(tape, value, -exponent));
    }

    private int Call(Apply node)
    {
        if (node.Function is not { } function)
            throw new UnsupportedException($"the function '{node.Name}' is not known, so it has no numeric value");
        var arguments = node.Children;
        if (function.MaxArity == int.MaxValue)
        {
            var result = NumberOf(arguments[0]);
            foreach (var argument in arguments[1..]) result = tape.Call(function, result, NumberOf(argument));
            return result;
        }

        return arguments.Length switch
        {
            1 => tape.Call(function, NumberOf(arguments[0])),
            2 => tape.Call(function, NumberOf(arguments[0]), NumberOf(arguments[1])),
            3 => tape.Call(function, NumberOf(arguments[0]), NumberOf(arguments[1]), NumberOf(arguments[2])),
            _ => throw new UnsupportedException($"the function '{function.Name}' has no kernel of {arguments.Length} arguments"),
        };
    }

    private int Compare(Relation node)
    {
        var (left, right) = (NumberOf(node.Left), NumberOf(node.Right));
        return node.Comparison switch
        {
            RelationKind.Equal => tape.Emit(Opcode.Equal, left, right),
            RelationKind.NotEqual => tape.Emit(Opcode.NotEqual, left, right),
            RelationKind.Less => tape.Emit(Opcode.Less, left, right),
            RelationKind.LessOrEqual => tape.Emit(Opcode.LessOrEqual, left, right),
            RelationKind.Greater => tape.Emit(Opcode.Less, right, left),
            _ => tape.Emit(Opcode.LessOrEqual, right, left),
        };
    }

    private int Join(Expr node)
    {
        var result = ConditionOf(node.Children[0]);
        if (node.Kind == ExprKind.Not) return tape.Emit(Opcode.Not, result);
        var opcode = node.Kind == ExprKind.And ? Opcode.And : Opcode.Or;
        foreach (var condition in node.Children[1..]) result = tape.Emit(opcode, result, ConditionOf(condition));
        return result;
    }
}
