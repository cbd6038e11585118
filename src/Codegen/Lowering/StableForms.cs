using Symbolic.Expressions;
using Symbolic.Functions;
using Symbolic.Numbers;

namespace Symbolic.Codegen.Lowering;

/// <summary>Puts forms that keep their digits in the place of forms that lose them: <c>ln(1 + x)</c> becomes <c>log1p(x)</c>.</summary>
/// <remarks>
/// <para>Each form is equal to what it replaces as mathematics wherever that is defined; what differs is rounding, overflow and
/// cancellation. It is done on terms before derivatives are taken, so that these are derivatives of the stable form.</para>
/// <para>Linear in the distinct nodes. Integrals and limits stay as they are: the interpreter evaluates them.</para>
/// </remarks>
internal static class StableForms
{
    private static readonly Function Ln = FunctionTable.Default.Get("ln");
    private static readonly Function Cos = FunctionTable.Default.Get("cos");
    private static readonly Function Sigmoid = FunctionTable.Default.Get("sigmoid");

    // What 1 - f(u)^2 is.
    private static readonly Dictionary<Function, Func<Expr, Expr>> Complements = new()
    {
        [Cos] = static u => Maths.Sin(u) ^ 2,
        [FunctionTable.Default.Get("sin")] = static u => Maths.Cos(u) ^ 2,
        [FunctionTable.Default.Get("tanh")] = static u => Maths.Sech(u) ^ 2,
        [FunctionTable.Default.Get("cosh")] = static u => -(Maths.Sinh(u) ^ 2),
    };

    /// <summary>The same terms in stable forms.</summary>
    public static Nodes Of(Nodes nodes)
    {
        var done = new Replacements();
        foreach (var node in nodes.Order)
        {
            if (node is not (Integral or Limit or Derivative) && !node.Children.IsEmpty) done[node] = Form(node, done);
        }

        return nodes.With(done);
    }

    private static Expr Form(Expr node, Replacements done) =>
        node switch
        {
            Apply { Function: { } row } call when row == Ln => Logarithm(done[call.Children[0]], call.Children[0], done),
            Add => Difference(done.Rebuilt(node)),
            Mul => LogisticForms.Product(node, done),
            Pow power => LogisticForms.Power(power, done) ?? Length(power, done),
            _ => null,
        }
        ?? done.Rebuilt(node);

    // ln(1 + exp(u)); the logarithm of a power of a logistic function; of 1 + u, unless it becomes another sum later.
    private static Expr? Logarithm(Expr argument, Expr before, Replacements done)
    {
        if (LogisticForms.IsOnePlusExp(before, out var exponent)) return Maths.Softplus(done[exponent]);
        var (inner, power) = argument is Pow { Exponent: Number number } root ? (root.Base, number) : (argument, Number.One);
        if (inner is Apply { Function: { } row } logistic && row == Sigmoid) return -power * Maths.Softplus(-logistic.Children[0]);
        if (LogSumExp.IsSumOfExponentials(argument)) return null;
        return argument is Add && argument.Children[0] == Number.One ? Maths.Log1p(Add.Create(argument.Children[1..])) : null;
    }

    // c*exp(u) - c is c*expm1(u), c - c*cos(u) is 2*c*sin(u/2)^2, c - c*sigmoid(u) is c*sigmoid(-u), c - c*tanh(u)^2 is c*sech(u)^2.
    private static Expr Difference(Expr sum)
    {
        if (sum is not Add || sum.Children[0] is not Number { Value: var number }) return sum;
        for (var i = 1; i < sum.Children.Length; i++)
        {
            var (coefficient, factor) = Split(sum.Children[i]);
            if (coefficient != -number || Complement(factor) is not { } complement) continue;
            var terms = sum.Children.ToArray();
            (terms[0], terms[i]) = (0, number * complement);
            return Add.Create(terms);
        }

        return sum;
    }

    // 1 less a term.
    private static Expr? Complement(Expr term) => term switch
    {
        Pow power when power.Base == Constant.E => -Maths.Expm1(power.Exponent),
        Pow { Base: Apply { Function: { } row } call } when Squared(term) is not null && Complements.TryGetValue(row, out var complement) =>
            complement(call.Children[0]),
        Apply { Function: { } row } call when row == Cos => 2 * (Maths.Sin(call.Children[0] / 2) ^ 2),
        Apply { Function: { } row } call when row == Sigmoid => Maths.Sigmoid(-call.Children[0]),
        _ => null,
    };

    // (a^2 + b^2)^(n/2), n odd: the squares may overflow or vanish where the root does not.
    private static Expr? Length(Pow power, Replacements done)
    {
        if (power.Exponent is not Number { Value: var exponent } || power.Base is not Add { Children.Length: 2 } sum) return null;
        if (exponent.IsInteger || !(exponent * 2).IsInteger) return null;
        return Squared(sum.Children[0]) is { } a && Squared(sum.Children[1]) is { } b
            ? Maths.Hypot(done[a], done[b]) ^ Number.Of(exponent * 2)
            : null;
    }

    private static Expr? Squared(Expr term) =>
        term is Pow { Exponent: Number { Value: var exponent } } power && exponent == 2 ? power.Base : null;

    private static (Rational Coefficient, Expr Factor) Split(Expr term) => term switch
    {
        Mul product => (product.Coefficient, product.Rest),
        _ => (Rational.One, term),
    };
}
