using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>A parameter that refers to memory as blocks of blocks, of which only the fields are touched that lie in it.</summary>
internal sealed class Blocks(string name)
{
    /// <summary>How many values can be reached by fields.</summary>
    public const int Length = Side * Side;

    private const int Side = 512;
    private static readonly FieldInfo[] Outer = FieldsOf(typeof(Block<Block<double>>));
    private static readonly FieldInfo[] Inner = FieldsOf(typeof(Block<double>));
    private readonly MemberExpression?[] _blocks = new MemberExpression?[Side];

    public ParameterExpression Parameter { get; } = Expression.Parameter(typeof(Block<Block<double>>).MakeByRefType(), name);

    /// <summary>The value at a place.</summary>
    public MemberExpression this[int place] =>
        Expression.Field(_blocks[place / Side] ??= Expression.Field(Parameter, Outer[place / Side]), Inner[place % Side]);

    /// <summary>A span as blocks.</summary>
    public static ref Block<Block<double>> Of(ReadOnlySpan<double> span) =>
        ref Unsafe.As<double, Block<Block<double>>>(ref MemoryMarshal.GetReference(span));

    private static FieldInfo[] FieldsOf([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type type)
    {
        var fields = new FieldInfo[Side];
        foreach (var field in type.GetFields()) fields[int.Parse(field.Name.AsSpan(1), CultureInfo.InvariantCulture)] = field;
        return fields;
    }
}
