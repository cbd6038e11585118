using System.Numerics;
using Symbolic.Simplifier.Polynomials.Modular;

namespace Symbolic.Simplifier.Polynomials.Dense;

/// <summary>The monic factors of a polynomial modulo a power of a prime, lifted together as a tree whose inner nodes are products of the
/// factors below them; each lift at most doubles the power (J. von zur Gathen, J. Gerhard, Modern Computer Algebra, 15.5).</summary>
/// <remarks>A node that has two factors g and h keeps s and t with s·g + t·h = 1. They are brought up to the precision that a lift
/// needs when
/// it needs it, so that the last lift does not pay for them.</remarks>
internal sealed class HenselTree
{
    private readonly ulong _prime;
    private readonly IntegerPolynomial _polynomial;
    private readonly Node _root;
    private readonly Node[] _leaves;
    private int _cofactorExponent = 1;

    /// <summary>The tree over factors modulo a prime.</summary>
    /// <param name="polynomial">A polynomial whose leading coefficient is not 0 modulo the prime.</param>
    /// <param name="factors">Monic factors, coprime in pairs, at least two; their product is the polynomial's monic image.</param>
    public HenselTree(IntegerPolynomial polynomial, IReadOnlyList<ModularPolynomial> factors)
    {
        _polynomial = polynomial;
        _prime = factors[0].Modulus.Value;
        _leaves = new Node[factors.Count];
        _root = Build(factors, 0, factors.Count).Node;
    }

    /// <summary>The exponent of the prime up to which the factors are known.</summary>
    public int Exponent { get; private set; } = 1;

    /// <summary>The prime to that exponent.</summary>
    public BigInteger Modulus => BigInteger.Pow(_prime, Exponent);

    /// <summary>The number of factors.</summary>
    public int Count => _leaves.Length;

    /// <summary>A factor by rising powers, monic, with residues from 0 to m-1.</summary>
    public BigInteger[] Factor(int index) => _leaves[index].Product;

    /// <summary>Lifts all factors to an exponent, if it is larger than what is known.</summary>
    public void Lift(int exponent, CancellationToken cancellationToken)
    {
        // The last of the exponents is the wanted one, each about half of the next.
        var steps = new Stack<int>();
        for (var step = exponent; step > Exponent; step = (step + 1) / 2) steps.Push(step);
        foreach (var step in steps)
        {
            cancellationToken.ThrowIfCancellationRequested();
            while (step - Exponent > _cofactorExponent)
            {
                var known = BigInteger.Pow(_prime, _cofactorExponent);
                _cofactorExponent = Math.Min(2 * _cofactorExponent, Exponent);
                LiftCofactors(_root, known, new Residues(BigInteger.Pow(_prime, _cofactorExponent)), cancellationToken);
            }

            var ring = new Residues(BigInteger.Pow(_prime, step));
            LiftNode(_root, Monic(ring), Modulus, new Residues(BigInteger.Pow(_prime, step - Exponent)), ring, cancellationToken);
            Exponent = step;
        }
    }

    private BigInteger[] Monic(Residues ring)
    {
        var image = ring.Reduce(_polynomial.Coefficients);
        if (image[^1].IsOne) return image;
        var inverse = Inverse(image[^1], ring.Modulus);
        return Array.ConvertAll(image, coefficient => ring.Reduce(coefficient * inverse));
    }

    /// <summary>1/value modulo a number that is coprime to it.</summary>
    public static BigInteger Inverse(BigInteger value, BigInteger modulus)
    {
        var (r0, r1) = (modulus, value);
        var (t0, t1) = (BigInteger.Zero, BigInteger.One);
        while (!r1.IsZero)
        {
            var quotient = BigInteger.DivRem(r0, r1, out var rest);
            (r0, r1) = (r1, rest);
            (t0, t1) = (t1, t0 - (quotient * t1));
        }

        return t0.Sign < 0 ? t0 + modulus : t0;
    }

    private (Node Node, ModularPolynomial Product) Build(IReadOnlyList<ModularPolynomial> factors, int first, int end)
    {
        if (end - first == 1)
        {
            _leaves[first] = new Node { Product = Widen(factors[first]) };
            return (_leaves[first], factors[first]);
        }

        // Halves of about the same degree keep the tree shallow where it matters.
        var total = 0;
        for (var i = first; i < end; i++) total += factors[i].Degree;
        var (middle, below) = (first, 0);
        while (middle < end - 1 && (middle == first || 2 * below < total)) below += factors[middle++].Degree;
        var (left, g) = Build(factors, first, middle);
        var (right, h) = Build(factors, middle, end);
        var (_, s) = ModularPolynomial.ExtendedGcd(g, h);
        s %= h;
        var t = (ModularPolynomial.Constant(g.Modulus, 1) - (s * g)) / h;
        var product = g * h;
        return (new Node { Product = Widen(product), Left = left, Right = right, S = Widen(s), T = Widen(t) }, product);
    }

    private static BigInteger[] Widen(ModularPolynomial polynomial)
    {
        var result = new BigInteger[polynomial.Degree + 1];
        for (var i = 0; i < result.Length; i++) result[i] = polynomial[i];
        return result;
    }

    // s and t, right modulo `known`, become right modulo a number that divides its square.
    private static void LiftCofactors(Node node, BigInteger known, Residues ring, CancellationToken cancellationToken)
    {
        if (node.Left is not { } left || node.Right is not { } right) return;
        cancellationToken.ThrowIfCancellationRequested();
        var (g, h) = (ring.Reduce(left.Product), ring.Reduce(right.Product));
        var error = ring.Add(ring.Multiply(node.S, g), ring.Multiply(node.T, h), BigInteger.One);
        error[0] = ring.Reduce(error[0] - BigInteger.One);
        // The error is a multiple of what is known, and its quotient is needed modulo the rest only.
        var small = new Residues(ring.Modulus / known);
        var quotient = small.Reduce(Array.ConvertAll(error, coefficient => coefficient / known));
        var (smallG, smallH) = (small.Reduce(g), small.Reduce(h));
        var whole = small.Divide(small.Multiply(small.Reduce(node.S), quotient), smallH, out var rest);
        var other = small.Add(small.Multiply(small.Reduce(node.T), quotient), small.Multiply(whole, smallG), BigInteger.One);
        node.S = ring.Add(node.S, rest, -known);
        node.T = Trim(ring.Add(node.T, other, -known), g.Length - 1);
        LiftCofactors(left, known, ring, cancellationToken);
        LiftCofactors(right, known, ring, cancellationToken);
    }

    private static void LiftNode(
        Node node, BigInteger[] product, BigInteger known, Residues small, Residues ring, CancellationToken cancellationToken)
    {
        node.Product = product;
        if (node.Left is not { } left || node.Right is not { } right) return;
        cancellationToken.ThrowIfCancellationRequested();
        var (g, h) = (left.Product, right.Product);
        var error = ring.Add(product, IntegerProduct.Of(g, h), BigInteger.MinusOne);
        var quotient = Array.ConvertAll(error, coefficient => coefficient / known);
        var whole = small.Divide(small.Multiply(small.Reduce(node.S), quotient), small.Reduce(h), out var rest);
        var other = small.Add(small.Multiply(small.Reduce(node.T), quotient), small.Multiply(whole, small.Reduce(g)), BigInteger.One);
        var liftedG = Trim(ring.Add(g, other, known), g.Length);
        LiftNode(left, liftedG, known, small, ring, cancellationToken);
        LiftNode(right, ring.Add(h, rest, known), known, small, ring, cancellationToken);
    }

    // What stands beyond the degree is 0.
    private static BigInteger[] Trim(BigInteger[] polynomial, int length) => polynomial.Length > length ? polynomial[..length] : polynomial;

    private sealed class Node
    {
        public required BigInteger[] Product { get; set; }

        public Node? Left { get; init; }

        public Node? Right { get; init; }

        public BigInteger[] S { get; set; } = [];

        public BigInteger[] T { get; set; } = [];
    }
}
