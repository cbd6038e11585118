using System.Collections.Immutable;

namespace Symbolic.Functions;

/// <summary>The functions that a text may name. Immutable: adding rows gives a new table.</summary>
public sealed class FunctionTable
{
    private readonly Dictionary<string, Entry> _byName = new(StringComparer.Ordinal);

    private FunctionTable(ImmutableArray<Function> rows)
    {
        Rows = rows;
        foreach (var row in rows)
        {
            Add(row.Name, row);
            foreach (var name in row.Synonyms) Add(name, row);
        }
    }

    /// <summary>The functions that come with the toolkit.</summary>
    public static FunctionTable Default { get; } = new(
        [.. Elementary.Rows, .. Trigonometric.Rows, .. Hyperbolic.Rows, .. Kinked.Rows, .. Special.Rows]);

    /// <summary>All rows.</summary>
    public ImmutableArray<Function> Rows { get; }

    /// <summary>All names, synonyms included, in ordinal order.</summary>
    public IEnumerable<string> Names => _byName.Keys.Order(StringComparer.Ordinal);

    /// <summary>A table with further rows.</summary>
    /// <param name="rows">Functions whose names, with their numbers of arguments, are not yet in the table.</param>
    /// <exception cref="ArgumentException">A name is taken, or a kernel is not a static method of doubles.</exception>
    public FunctionTable With(params IEnumerable<Function> rows)
    {
        ImmutableArray<Function> added = [.. rows];
        foreach (var row in added) Check(row);
        return new FunctionTable([.. Rows, .. added]);
    }

    /// <summary>The rows of a name, one for each number of arguments that it takes; empty if the name is unknown.</summary>
    /// <param name="name">A name or synonym.</param>
    public ImmutableArray<Function> Find(string name) => _byName.TryGetValue(name, out var entry) ? entry.Rows : [];

    /// <summary>The row of a name that takes a number of arguments.</summary>
    /// <param name="name">A name or synonym.</param>
    /// <param name="arity">How many arguments.</param>
    /// <exception cref="KeyNotFoundException">There is no such row.</exception>
    public Function Get(string name, int arity = 1)
    {
        foreach (var row in Find(name))
        {
            if (row.Takes(arity)) return row;
        }

        throw new KeyNotFoundException($"No function '{name}' of {arity} argument(s).");
    }

    private void Add(string name, Function row)
    {
        if (!_byName.TryGetValue(name, out var entry))
        {
            _byName[name] = new Entry([row]);
            return;
        }

        foreach (var other in entry.Rows)
        {
            if (other.MinArity <= row.MaxArity && row.MinArity <= other.MaxArity)
                throw new ArgumentException($"Two rows of the table are called '{name}' and take the same number of arguments.");
        }

        _byName[name] = new Entry(entry.Rows.Add(row));
    }

    // The rows of the toolkit are not checked at every start but by a test.
    // The compiler calls the very method that the interpreter calls; a lambda is compiled to an instance method of a closure.
    internal static void Check(Function row)
    {
        Check(row, row.Kernel, typeof(double), "kernel", "double");
        if (row.ComplexKernel is { } complex) Check(row, complex, typeof(System.Numerics.Complex), "complex kernel", "complex number");
    }

    private static void Check(Function row, Delegate kernel, Type type, string what, string argument)
    {
        var parameters = kernel.Method.GetParameters();
        var isOfType = kernel.Method.ReturnType == type && parameters.All(p => p.ParameterType == type);
        var expected = row.MaxArity == int.MaxValue ? 2 : row.MaxArity;
        if (!kernel.Method.IsStatic || !isOfType || parameters.Length != expected)
            throw new ArgumentException($"The {what} of '{row.Name}' must be a delegate of a static method of {expected} {argument}(s).");
    }

    // A class, so that the dictionary is one of those that come compiled with the runtime.
    private sealed class Entry(ImmutableArray<Function> rows)
    {
        public ImmutableArray<Function> Rows => rows;
    }
}
