using System.Collections.Immutable;
using Symbolic.Errors;

namespace Symbolic.Matrices;

/// <summary>The declared shapes of names. What is not declared is a scalar. Immutable.</summary>
public sealed class Shapes
{
    private readonly ImmutableSortedDictionary<string, Shape> _shapes;

    private Shapes(ImmutableSortedDictionary<string, Shape> shapes) => _shapes = shapes;

    /// <summary>No name is declared.</summary>
    public static Shapes Empty { get; } = new(ImmutableSortedDictionary.Create<string, Shape>(StringComparer.Ordinal));

    /// <summary>The names of vectors and matrices, in ordinal order.</summary>
    public IEnumerable<string> Names => _shapes.Keys;

    /// <summary>Reads declarations: <c>w: vector(d), X: matrix(m, d), b: scalar</c>.</summary>
    /// <param name="text">A name, a colon and a shape for each, with commas between them.</param>
    /// <exception cref="ParseException">The text is no list of declarations; says where and why.</exception>
    public static Shapes Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new Reading.ShapeReader(text).Read();
    }

    /// <summary>The shapes with one name more.</summary>
    /// <param name="name">The name of a vector or matrix.</param>
    /// <param name="shape">Its shape; one declared before is replaced.</param>
    /// <exception cref="ArgumentException">The name is no identifier.</exception>
    public Shapes With(string name, Shape shape)
    {
        ArgumentNullException.ThrowIfNull(shape);
        name = Expressions.Names.Checked(name);
        return new Shapes(shape.IsScalar ? _shapes.Remove(name) : _shapes.SetItem(name, shape));
    }

    /// <summary>The shape of a name; a scalar if it is not declared.</summary>
    /// <param name="name">Any name.</param>
    public Shape Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _shapes.GetValueOrDefault(name, Shape.Scalar);
    }

    /// <summary>The declarations as they are read.</summary>
    public override string ToString() => string.Join(", ", _shapes.Select(pair => $"{pair.Key}: {pair.Value}"));
}
