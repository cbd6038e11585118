using System.Collections.Immutable;
using Symbolic.Expressions;

namespace Symbolic.Codegen.Lowering;

/// <summary>An array whose components stand one after the other: among the variables, or in data given when compiling.</summary>
/// <param name="Offset">The number of the first component.</param>
/// <param name="Lengths">The greatest value of each index; all count from 1.</param>
/// <param name="Data">The data, or null for variables.</param>
internal sealed record ArrayLayout(int Offset, ImmutableArray<int> Lengths, DataArray? Data = null)
{
    /// <summary>Finds the arrays among variables, all components from <c>x[1]</c> on, or from <c>X[1,1]</c> row by row, and in
    /// data.</summary>
    /// <exception cref="ArgumentException">A name is given to variables and to data, or twice to data.</exception>
    public static Dictionary<(string Name, int Rank), ArrayLayout> Find(IReadOnlyList<Expr> variables, IReadOnlyList<DataArray> data)
    {
        var result = new Dictionary<(string Name, int Rank), ArrayLayout>();
        var names = variables.Select(variable => variable is Indexed indexed ? indexed.Name : variable.ToString()).ToHashSet();
        foreach (var array in data)
        {
            if (names.Contains(array.Name)) throw new ArgumentException($"'{array.Name}' is a variable and the name of data.", nameof(data));
            if (!result.TryAdd((array.Name, array.Lengths.Length), new ArrayLayout(0, array.Lengths, array)))
                throw new ArgumentException($"Data named '{array.Name}' are given twice.", nameof(data));
        }

        var components = variables.Select((variable, position) => (Component: variable as Indexed, Position: position))
            .Where(entry => entry.Component is not null);
        foreach (var group in components.GroupBy(entry => (entry.Component!.Name, entry.Component.Children.Length)))
        {
            var entries = group.ToArray();
            var lengths = new int[group.Key.Length];
            foreach (var (component, _) in entries)
            {
                for (var k = 0; k < lengths.Length; k++) lengths[k] = Math.Max(lengths[k], At(component!, k));
            }

            var layout = new ArrayLayout(entries[0].Position, [.. lengths]);
            if (entries.All(entry => layout.PositionOf(entry.Component!) == entry.Position) && layout.Count == entries.Length)
                result.Add(group.Key, layout);
        }

        return result;
    }

    private long Count => Lengths.Aggregate(1L, (product, length) => product * length);

    private static int At(Indexed component, int index) =>
        component.Children[index] is Number { Value: var value } && value.TryGetInt32(out var whole) && whole > 0 ? whole : 0;

    private long PositionOf(Indexed component)
    {
        var position = 0L;
        for (var k = 0; k < Lengths.Length; k++)
        {
            if (At(component, k) == 0) return -1;
            position = (position * Lengths[k]) + At(component, k) - 1;
        }

        return Offset + position;
    }
}
