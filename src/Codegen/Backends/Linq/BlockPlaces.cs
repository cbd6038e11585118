namespace Symbolic.Codegen.Backends.Linq;

/// <summary>The point, the results and the workspace of a chunk as blocks.</summary>
internal sealed record BlockPlaces(Blocks X, Blocks Results, Blocks Workspace);
