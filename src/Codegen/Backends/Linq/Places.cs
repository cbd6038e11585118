using System.Linq.Expressions;

namespace Symbolic.Codegen.Backends.Linq;

/// <summary>Where the methods of a program find their inputs and leave their results.</summary>
/// <param name="Inputs">One parameter for each input, or null where they are in a span.</param>
/// <param name="X">The span of the inputs.</param>
/// <param name="Results">The span of the results, or null where the only result is returned.</param>
/// <param name="Workspace">The span of what is kept outside local variables.</param>
/// <param name="IsFirstReturned">Whether the first result is returned, and only the others go to the span.</param>
internal sealed record Places(
    ParameterExpression[]? Inputs, ParameterExpression? X, ParameterExpression? Results, ParameterExpression? Workspace, bool IsFirstReturned = false);
