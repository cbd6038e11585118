using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Evaluation;

/// <summary>The values that names have during an evaluation. Immutable: adding a value gives a new environment.</summary>
/// <remarks>A name is a symbol (<c>x</c>), a component (<c>x[1]</c>, <c>X[2,3]</c>, blanks do not matter), or an array, whose
/// components count from 1 as in mathematics. A component that is bound by itself goes before one of an array.</remarks>
public sealed class EvaluationEnvironment
{
    private readonly ImmutableDictionary<string, double> _values;
    private readonly ImmutableDictionary<string, Array> _arrays;

    private EvaluationEnvironment(ImmutableDictionary<string, double> values, ImmutableDictionary<string, Array> arrays)
    {
        _values = values;
        _arrays = arrays;
    }

    /// <summary>The environment in which no name has a value.</summary>
    public static EvaluationEnvironment Empty { get; } = new(
        ImmutableDictionary.Create<string, double>(StringComparer.Ordinal), ImmutableDictionary.Create<string, Array>(StringComparer.Ordinal));

    /// <summary>The environment of some names and their values.</summary>
    /// <param name="values">The values by name.</param>
    public static EvaluationEnvironment Of(IEnumerable<KeyValuePair<string, double>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var builder = Empty._values.ToBuilder();
        foreach (var (name, value) in values) builder[Normal(name)] = value;
        return new EvaluationEnvironment(builder.ToImmutable(), Empty._arrays);
    }

    /// <summary>The environment in which one name more has a value.</summary>
    /// <param name="name">A symbol or a component, as it prints.</param>
    /// <param name="value">Its value.</param>
    public EvaluationEnvironment With(string name, double value)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new EvaluationEnvironment(_values.SetItem(Normal(name), value), _arrays);
    }

    /// <summary>The environment in which a vector more has values: its first component is <c>name[1]</c>.</summary>
    /// <param name="name">The name without index.</param>
    /// <param name="values">The components; the array is not copied.</param>
    public EvaluationEnvironment With(string name, double[] values) => WithArray(name, values);

    /// <summary>The environment in which a matrix more has values: its first component is <c>name[1,1]</c>.</summary>
    /// <param name="name">The name without index.</param>
    /// <param name="values">The components by row and column; the array is not copied.</param>
    public EvaluationEnvironment With(string name, double[,] values) => WithArray(name, values);

    internal bool TryGet(string text, out double value) => _values.TryGetValue(text, out value);

    /// <summary>The value of an indexed name whose text, index unevaluated, has been given a value.</summary>
    internal bool TryGet(Indexed name, out double value) => _values.TryGetValue(Normal(name.ToString()), out value);

    internal bool TryGet(string array, ReadOnlySpan<long> indices, out double value)
    {
        if (_values.TryGetValue(Text(array, indices), out value)) return true;
        if (!_arrays.TryGetValue(array, out var values) || values.Rank != indices.Length) return false;
        for (var dimension = 0; dimension < indices.Length; dimension++)
        {
            if (indices[dimension] < 1 || indices[dimension] > values.GetLength(dimension)) return false;
        }

        value = values is double[] vector ? vector[indices[0] - 1] : ((double[,])values)[indices[0] - 1, indices[1] - 1];
        return true;
    }

    internal static string Text(string array, ReadOnlySpan<long> indices) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{array}[{string.Join(',', indices.ToArray())}]");

    private static string Normal(string name) =>
        name.Contains(' ', StringComparison.Ordinal) ? name.Replace(" ", "", StringComparison.Ordinal) : name;

    private EvaluationEnvironment WithArray(string name, Array values)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(values);
        return new EvaluationEnvironment(_values, _arrays.SetItem(name, values));
    }
}
