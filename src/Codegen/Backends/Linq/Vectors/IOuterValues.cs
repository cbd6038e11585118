using System.Linq.Expressions;

namespace Symbolic.Codegen.Backends.Linq.Vectors;

/// <summary>What a vectorised loop reads of the program around it.</summary>
internal interface IOuterValues
{
    /// <summary>A number or condition made outside the loop.</summary>
    Expression Number(int value);

    /// <summary>A whole number made outside the loop.</summary>
    Expression Whole(int value);
}
