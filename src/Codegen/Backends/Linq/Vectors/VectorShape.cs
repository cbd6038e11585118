using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Intrinsics;
using Symbolic.Codegen.Tapes;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>A width of vectors: how expression trees calculate with so many doubles at once.</summary>
/// <remarks>Conditions on vectors are masks, lanes of all bits or none.</remarks>
internal sealed class VectorShape
{
    // What a program that is trimmed must keep: expression trees find operators and properties of the one, and functions of the other.
    private const DynamicallyAccessedMemberTypes Members = DynamicallyAccessedMemberTypes.PublicMethods
        | DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.NonPublicProperties
        | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor;

    private const DynamicallyAccessedMemberTypes Functions = DynamicallyAccessedMemberTypes.PublicMethods;

    private const string NoDemands = "Functions on vectors ask nothing of the type of the lanes.";

    [DynamicallyAccessedMembers(Functions)]
    private readonly Type _methods;

    private VectorShape(
        [DynamicallyAccessedMembers(Members)] Type type, [DynamicallyAccessedMembers(Functions)] Type methods, int lanes)
    {
        Type = type;
        _methods = methods;
        Lanes = lanes;
    }

    /// <summary>The widest vectors that this machine has, or null if it has none.</summary>
    public static VectorShape? Widest => All.Count > 0 ? All[0] : null;

    /// <summary>All widths that this machine has, the widest one first.</summary>
    public static IReadOnlyList<VectorShape> All { get; } =
    [
        .. new[]
        {
            (Vector512.IsHardwareAccelerated, new VectorShape(typeof(Vector512<double>), typeof(Vector512), Vector512<double>.Count)),
            (Vector256.IsHardwareAccelerated, new VectorShape(typeof(Vector256<double>), typeof(Vector256), Vector256<double>.Count)),
            (Vector128.IsHardwareAccelerated, new VectorShape(typeof(Vector128<double>), typeof(Vector128), Vector128<double>.Count)),
        }.Where(pair => pair.Item1).Select(pair => pair.Item2),
    ];

    /// <summary>The type of the vectors.</summary>
    [DynamicallyAccessedMembers(Members)]
    public Type Type { get; }

    /// <summary>How many doubles a vector holds.</summary>
    public int Lanes { get; }

    /// <summary>A mask without lanes, which is also the vector of zeros.</summary>
    public Expression Zero => Expression.Default(Type);

    /// <summary>One number in all lanes.</summary>
    public Expression Broadcast(Expression number) =>
        number is ConstantExpression { Value: 0.0 } && !double.IsNegative((double)((ConstantExpression)number).Value!)
            ? Zero
            : Expression.Call(_methods.GetMethod("Create", [typeof(double)])!, number);

    /// <summary>A condition as a mask.</summary>
    public Expression Mask(Expression condition) => Expression.Condition(condition, Expression.Property(null, Type, "AllBitsSet"), Zero);

    /// <summary>The numbers 0, 1, 2, … in the lanes.</summary>
    public Expression Counting() => Expression.Call(
        _methods.GetMethod("Create", [.. Enumerable.Repeat(typeof(double), Lanes)])!,
        Enumerable.Range(0, Lanes).Select(lane => Expression.Constant((double)lane)));

    /// <summary>Lanes of different values.</summary>
    public Expression Of(IEnumerable<Expression> lanes) =>
        Expression.Call(_methods.GetMethod("Create", [.. Enumerable.Repeat(typeof(double), Lanes)])!, lanes);

    /// <summary>Neighbouring elements from an address on, read without a check of bounds.</summary>
    public Expression Load((Expression Field, Expression? Offset) address) => address.Offset is { } offset
        ? Expression.Call(ByReference("LoadUnsafe", 2), address.Field, offset)
        : Expression.Call(ByReference("LoadUnsafe", 1), address.Field);

    /// <summary>Writes neighbouring elements from an address on, without a check of bounds.</summary>
    public Expression Store(Expression vector, (Expression Field, Expression? Offset) address) => address.Offset is { } offset
        ? Expression.Call(Generic("StoreUnsafe", 3), vector, address.Field, offset)
        : Expression.Call(Generic("StoreUnsafe", 2), vector, address.Field);

    /// <summary>The sum of all lanes.</summary>
    public Expression Sum(Expression vector) => Expression.Call(Generic("Sum", 1), vector);

    /// <summary>Lanes of the first vector where the mask is set, of the second one elsewhere.</summary>
    public Expression Select(Expression mask, Expression yes, Expression no) => Expression.Call(Generic("ConditionalSelect", 3), mask, yes, no);

    /// <summary>left · right + addend, rounded once.</summary>
    public Expression MultiplyAdd(Expression left, Expression right, Expression addend) =>
        Expression.Call(_methods.GetMethod("FusedMultiplyAdd", [Type, Type, Type])!, left, right, addend);

    /// <summary>As <see cref="Math.Max(double, double)"/>, lane by lane.</summary>
    public Expression Max(Expression left, Expression right) => Expression.Call(Generic("Max", 2), left, right);

    /// <summary>Two totals of that kind as one, lane by lane.</summary>
    public Expression Join(Opcode total, Expression left, Expression right) => total switch
    {
        Opcode.Sum => Expression.Add(left, right),
        Opcode.Product => Expression.Multiply(left, right),
        _ => Max(left, right),
    };

    /// <summary>A comparison, as a mask.</summary>
    public Expression Compare(Opcode comparison, Expression left, Expression right) => comparison switch
    {
        Opcode.Equal => Expression.Call(Generic("Equals", 2), left, right),
        Opcode.NotEqual => Expression.OnesComplement(Expression.Call(Generic("Equals", 2), left, right)),
        Opcode.Less => Expression.Call(Generic("LessThan", 2), left, right),
        _ => Expression.Call(Generic("LessThanOrEqual", 2), left, right),
    };

    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = NoDemands)]
    private MethodInfo ByReference(string name, int parameters) =>
        _methods.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .First(method => method.Name == name && method.IsGenericMethodDefinition && method.GetParameters().Length == parameters
                && method.GetParameters()[0].ParameterType.IsByRef)
            .MakeGenericMethod(typeof(double));

    [UnconditionalSuppressMessage("Trimming", "IL2060", Justification = NoDemands)]
    private MethodInfo Generic(string name, int parameters) =>
        _methods.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .First(method => method.Name == name && method.IsGenericMethodDefinition && method.GetParameters().Length == parameters
                && method.GetParameters()[0].ParameterType.IsGenericType)
            .MakeGenericMethod(typeof(double));
}
